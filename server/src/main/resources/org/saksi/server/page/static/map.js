// The map: countries, or provinces, shaded by what happened in them; provinces with events have an outline; a point stands only
// where the coding knows a town or a site. What is known less than a country is in the list under the map.
(() => {
  "use strict";

  const { kinds, tip, legend, number, zoomButtons, zooming, unrest } = window.saksiKinds;
  const fetched = new Map();

  // Long borders along a parallel have no points between their ends, which a sphere would join by the shortest way.
  function filled(points) {
    const all = [points[0]];
    for (let i = 1; i < points.length; i += 1) {
      const [x0, y0] = points[i - 1], [x1, y1] = points[i];
      // From 180 degrees east to 180 degrees west is no way at all: points all around the globe would turn a shape inside out.
      const apart = Math.abs(x1 - x0) > 180 ? 0 : Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
      const steps = Math.ceil(apart / 1.5);
      for (let step = 1; step < steps; step += 1) all.push([x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps]);
      all.push(points[i]);
    }
    return all;
  }

  // Shapes are kept as TopoJSON: borders once, quantized, as differences.
  function shapes(topology) {
    const { scale, translate } = topology.transform;
    const arcs = topology.arcs.map((arc) => {
      let x = 0, y = 0;
      return filled(arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]));
    });
    const ring = (indices) => {
      const points = [];
      indices.forEach((index) => {
        const arc = index < 0 ? arcs[~index].slice().reverse() : arcs[index];
        points.push(...(points.length ? arc.slice(1) : arc));
      });
      return points;
    };
    return Object.values(topology.objects)[0].geometries.filter((one) => one.arcs).map((one) => ({
      type: "Feature", id: one.id || "",
      geometry: one.type === "Polygon"
        ? { type: "Polygon", coordinates: one.arcs.map(ring) }
        : { type: "MultiPolygon", coordinates: one.arcs.map((polygon) => polygon.map(ring)) },
    }));
  }

  function load(address) {
    if (!fetched.has(address)) fetched.set(address, fetch(address).then((answer) => answer.json()).then(shapes));
    return fetched.get(address);
  }

  // The provinces of a shape: "IDN|Papua;Papua Tengah" is one border for both, where no map has the newer one.
  function provinces(feature) {
    const [country, names] = feature.id.split("|");
    return names.split(";").map((name) => `${country}|${name}`);
  }

  const mixed = (share) => `color-mix(in srgb, var(--ramp) ${Math.round(share * 100)}%, var(--land))`;

  kinds.map = (figure, plot, table) => {
    const byCode = (level) => new Map(table.rows.filter((row) => row.values.level === level).map((row) => [row.values.code, row]));
    const countries = byCode("country"), areas = byCode("province");
    const points = table.rows.filter((row) => row.values.level === "point");
    const shadeProvinces = table.options.shade === "province";
    const width = Math.max(260, plot.clientWidth), height = Math.round(Math.min(640, Math.max(240, width * 0.54)));
    const wanted = [load(document.body.dataset.world)];
    if (areas.size) wanted.push(load(document.body.dataset.areas));
    Promise.all(wanted).then(([lands, parts = []]) => {
      if (!plot.isConnected || plot.querySelector("svg")) return;
      const svg = d3.select(plot).append("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height).attr("aria-hidden", "true");
      const projection = d3.geoNaturalEarth1().fitExtent([[4, 4], [width - 4, height - 4]], { type: "Sphere" });
      const path = d3.geoPath(projection);
      const layer = svg.append("g");
      layer.append("path").attr("class", "water").attr("d", path({ type: "Sphere" }));
      const count = (row) => number(row.values.count);
      const hint = tip(plot);
      const words = (row) => [row.shown[0], ...table.columns.slice(1).map((column, i) => (row.shown[i + 1] && column.key !== "code" ? `${column.label}: ${row.shown[i + 1]}` : "")).filter(Boolean)].join("\n");
      const wire = (shape, rows) => shape
        .on("mousemove", (event) => hint.show(rows.map(words).join("\n"), ...d3.pointer(event, svg.node())))
        .on("mouseleave", hint.hide)
        .on("click", () => { if (rows[0].href) location.href = rows[0].href; });

      const drawn = parts.map((feature) => ({ feature, rows: provinces(feature).map((code) => areas.get(code)).filter(Boolean) }));
      const sum = (rows) => d3.sum(rows, count);
      const most = shadeProvinces ? d3.max(drawn, (one) => sum(one.rows)) : d3.max(Array.from(countries.values()), count);
      const shade = d3.scaleSqrt().domain([0, most || 1]).range([0.08, 0.82]);
      lands.forEach((feature) => {
        const row = countries.get(feature.id);
        const land = layer.append("path").attr("class", row ? "land has" : "land").attr("d", path(feature)).attr("data-country", feature.id);
        if (row) wire(land.style("fill", shadeProvinces ? "" : mixed(shade(count(row)))), [row]);
      });
      const shown = new Set(Array.from(areas.keys(), (code) => code.split("|")[0]));
      drawn.filter((one) => one.rows.length || (shadeProvinces && shown.has(one.feature.id.split("|")[0]))).forEach((one) => {
        const part = layer.append("path").attr("class", one.rows.length ? "part has" : "part").attr("d", path(one.feature)).attr("data-part", one.feature.id);
        if (!one.rows.length) return;
        wire(part, one.rows);
        if (shadeProvinces) part.style("fill", mixed(shade(sum(one.rows))));
      });
      const size = d3.scaleSqrt().domain([0, d3.max(points, count) || 1]).range([2.5, Math.max(9, width / 75)]);
      const dots = points.slice().sort((a, b) => count(b) - count(a)).map((row) => {
        const at = projection([number(row.values.lon), number(row.values.lat)]);
        return wire(layer.append("circle").attr("class", "point").attr("cx", at[0]).attr("cy", at[1]).datum(size(count(row))).attr("r", (r) => r), [row]);
      });

      const zoom = zooming(width, height, 40)
        .on("zoom", (event) => {
          const k = event.transform.k;
          layer.attr("transform", event.transform);
          dots.forEach((dot) => dot.attr("r", (r) => r / Math.pow(k, 0.8)).style("stroke-width", 0.8 / k));
          layer.selectAll(".land").style("stroke-width", 0.5 / k);
          layer.selectAll(".part").style("stroke-width", 0.6 / k);
        });
      svg.call(zoom);
      const still = unrest();
      const by = (factor) => () => svg.transition().duration(still).call(zoom.scaleBy, factor);
      zoomButtons(figure, plot, [by(1.8), by(1 / 1.8), () => fit(still)]);
      let whole = true;
      // Shows what there is; the whole world on the second press.
      function fit(duration = still) {
        const at = points.map((row) => projection([number(row.values.lon), number(row.values.lat)]));
        const boxes = shadeProvinces
          ? drawn.filter((one) => one.rows.length).map((one) => path.bounds(one.feature))
          : lands.filter((feature) => countries.has(feature.id)).map((feature) => path.bounds(feature));
        const main = lands.filter((feature) => countries.has(feature.id)).sort((a, b) => count(countries.get(b.id)) - count(countries.get(a.id)))[0];
        const xs = at.map((p) => p[0]).concat(boxes.flatMap((box) => [box[0][0], box[1][0]]));
        const ys = at.map((p) => p[1]).concat(boxes.flatMap((box) => [box[0][1], box[1][1]]));
        if (!whole || !xs.length) {
          whole = true;
          svg.transition().duration(still).call(zoom.transform, d3.zoomIdentity);
          return;
        }
        // Where one country holds nearly all, it fills the plot; what lies elsewhere is one press away.
        const [[x0, y0], [x1, y1]] = shadeProvinces && main ? path.bounds(main) : [[d3.min(xs), d3.min(ys)], [d3.max(xs), d3.max(ys)]];
        const k = Math.min(14, 0.94 / Math.max((x1 - x0) / width, (y1 - y0) / height, 0.02));
        if (duration < 0 && k < 1.25) return;
        whole = false;
        svg.transition().duration(Math.max(0, duration)).call(zoom.transform, d3.zoomIdentity.translate(width / 2, height / 2).scale(k).translate(-(x0 + x1) / 2, -(y0 + y1) / 2));
      }
      fit(-1);
      const entries = [{
        label: table.options.area || "",
        draw: (key) => [0.1, 0.45, 0.82].forEach((share, i) => key.append("rect").attr("x", i * 8).attr("width", 8).attr("height", 12).style("fill", mixed(share))),
      }];
      if (areas.size && !shadeProvinces) entries.push({ label: table.options.outline || "", draw: (key) => key.append("rect").attr("class", "part has").attr("x", 2).attr("y", 1).attr("width", 20).attr("height", 10) });
      if (points.length) entries.push({ label: table.options.point || "", draw: (key) => key.append("circle").attr("cx", 12).attr("cy", 6).attr("r", 5).attr("class", "point") });
      legend(figure, entries);
      figure.dataset.mapped = "yes";
    });
  };
})();
