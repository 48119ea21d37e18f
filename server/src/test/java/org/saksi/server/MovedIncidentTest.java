package org.saksi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Addresses of incidents that were merged into another. */
class MovedIncidentTest {
    @Test
    void the_address_of_a_merged_incident_leads_to_the_one_that_holds_its_events_until_the_merge_is_taken_back() {
        try (TestServer server = TestServer.open()) {
            List<String> ids = List.copyOf(server.desk().incidentIds()).subList(0, 2);
            String api = "/api/v1/incidents/";
            HttpResponse<String> made = server.post(
                    api + "decisions",
                    "application/json",
                    "{\"kind\":\"merge\",\"kept\":\"" + ids.get(0) + "\",\"other\":\"" + ids.get(1)
                            + "\",\"confirm\":true,\"reason\":\"one act\",\"seen\":"
                            + server.desk().revision() + "}");
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            for (String folder : List.of(api, "/incidents/")) {
                HttpResponse<String> moved = server.get(folder + ids.get(1));
                assertThat(moved.statusCode()).isEqualTo(302);
                assertThat(moved.headers().firstValue("Location")).contains(folder + ids.get(0));
                assertThat(server.get(folder + ids.get(0)).statusCode()).isEqualTo(200);
                assertThat(server.get(folder + "i_none").statusCode()).isEqualTo(404);
            }
            assertThat(server.get(api + ids.get(1) + "/candidates").headers().firstValue("Location"))
                    .contains(api + ids.get(0) + "/candidates");
            assertThat(server.get("/charts/incidents/" + ids.get(1) + "/reports.csv")
                            .headers()
                            .firstValue("Location"))
                    .contains("/charts/incidents/" + ids.get(0) + "/reports.csv");
            long revision =
                    JsonMapper.shared().readTree(made.body()).get("revision").longValue();
            assertThat(TestServer.send(server.request(api + "decisions/" + revision)
                                    .DELETE())
                            .statusCode())
                    .isEqualTo(204);
            assertThat(server.get("/incidents/" + ids.get(1)).statusCode()).isEqualTo(200);
        }
    }
}
