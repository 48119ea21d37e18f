// The map: countries shaded by what happened in them, and a point only where the coding knows a town or a site. Places known no
// nearer than a province or a country are in the shade of their country; those known less are in the list under the map.
(() => {
  "use strict";

  const { kinds, tip, legend, number } = window.saksiKinds;
  let world = null;

  // Shapes are kept as TopoJSON: borders once, quantized, as differences.
  function shapes(topology) {
    const { scale, translate } = topology.transform;
    const arcs = topology.arcs.map((arc) => {
      let x = 0, y = 0;
      return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
    });
    const ring = (indices) => {
      const points = [];
      indices.forEach((index) => {
        const arc = index < 0 ? arcs[~index].slice().reverse() : arcs[index];
        points.push(...(points.length ? arc.slice(1) : arc));
      });
      return points;
    };
    return topology.objects.countries.geometries.map((one) => ({
      type: "Feature", id: one.id,
      geometry: one.type === "Polygon"
        ? { type: "Polygon", coordinates: one.arcs.map(ring) }
        : { type: "MultiPolygon", coordinates: one.arcs.map((polygon) => polygon.map(ring)) },
    }));
  }

  function load() {
    if (!world) world = fetch(document.body.dataset.world).then((answer) => answer.json()).then(shapes);
    return world;
  }

  kinds.map = (figure, plot, table) => {
    const areas = new Map(table.rows.filter((row) => row.values.level === "country").map((row) => [row.values.code, row]));
    const points = table.rows.filter((row) => row.values.level === "point");
    const width = Math.max(260, plot.clientWidth), height = Math.round(Math.min(620, Math.max(220, width * 0.52)));
    load().then((features) => {
      if (!plot.isConnected || plot.querySelector("svg")) return;
      const svg = d3.select(plot).append("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height).attr("aria-hidden", "true");
      const projection = d3.geoNaturalEarth1().fitExtent([[4, 4], [width - 4, height - 4]], { type: "Sphere" });
      const path = d3.geoPath(projection);
      const layer = svg.append("g");
      layer.append("path").attr("class", "water").attr("d", path({ type: "Sphere" }));
      const most = d3.max(Array.from(areas.values()), (row) => number(row.values.count)) || 1;
      const shade = d3.scaleSqrt().domain([0, most]).range([0.08, 0.82]);
      const fill = (row) => `color-mix(in srgb, var(--ramp) ${Math.round(shade(number(row.values.count)) * 100)}%, var(--land))`;
      const hint = tip(plot);
      const tell = (row) => (event) => hint.show([row.shown[0], ...table.columns.slice(1).map((column, i) => (row.shown[i + 1] ? `${column.label}: ${row.shown[i + 1]}` : "")).filter(Boolean)].join("\n"), ...d3.pointer(event, svg.node()));
      features.forEach((feature) => {
        const row = areas.get(feature.id);
        const land = layer.append("path").attr("class", row ? "land has" : "land").attr("d", path(feature)).attr("data-country", feature.id || "");
        if (row) {
          land.style("fill", fill(row)).on("mousemove", tell(row)).on("mouseleave", hint.hide).on("click", () => { if (row.href) location.href = row.href; });
        }
      });
      const size = d3.scaleSqrt().domain([0, d3.max(points, (row) => number(row.values.count)) || 1]).range([2.5, Math.max(9, width / 75)]);
      const dots = points.slice().sort((a, b) => number(b.values.count) - number(a.values.count)).map((row) => {
        const at = projection([number(row.values.lon), number(row.values.lat)]);
        return layer.append("circle").attr("class", "point").attr("cx", at[0]).attr("cy", at[1]).datum(size(number(row.values.count))).attr("r", (r) => r)
          .on("mousemove", tell(row)).on("mouseleave", hint.hide).on("click", () => { if (row.href) location.href = row.href; });
      });
      const zoom = d3.zoom().scaleExtent([1, 24]).translateExtent([[0, 0], [width, height]]).filter((event) => event.type !== "wheel" || event.ctrlKey)
        .on("zoom", (event) => {
          layer.attr("transform", event.transform);
          dots.forEach((dot) => dot.attr("r", (r) => r / Math.pow(event.transform.k, 0.75)).style("stroke-width", 0.8 / event.transform.k));
          layer.selectAll(".land").style("stroke-width", 0.5 / event.transform.k);
        });
      svg.call(zoom);
      const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 250;
      const buttons = d3.select(plot.parentElement).selectAll(".zoom").data([0]).join("div").attr("class", "zoom");
      buttons.selectAll("*").remove();
      const names = (figure.dataset.zoom || "||").split("|");
      [["+", () => svg.transition().duration(still).call(zoom.scaleBy, 1.8)], ["−", () => svg.transition().duration(still).call(zoom.scaleBy, 1 / 1.8)], ["⤢", () => fit(still)]]
        .forEach(([sign, act], i) => buttons.append("button").attr("type", "button").attr("aria-label", names[i]).text(sign).on("click", act));
      let whole = true;
      // Shows what there is; the whole world on the second press.
      function fit(duration = still) {
        const at = points.map((row) => projection([number(row.values.lon), number(row.values.lat)]));
        const boxes = features.filter((feature) => areas.has(feature.id) && number(areas.get(feature.id).values.count) > most / 50).map((feature) => path.bounds(feature));
        const xs = at.map((p) => p[0]).concat(boxes.flatMap((box) => [box[0][0], box[1][0]])), ys = at.map((p) => p[1]).concat(boxes.flatMap((box) => [box[0][1], box[1][1]]));
        if (!whole || !xs.length) {
          whole = true;
          svg.transition().duration(still).call(zoom.transform, d3.zoomIdentity);
          return;
        }
        const [x0, x1] = d3.extent(xs), [y0, y1] = d3.extent(ys);
        const k = Math.min(12, 0.92 / Math.max((x1 - x0) / width, (y1 - y0) / height, 0.02));
        if (duration < 0 && k < 2) return;
        whole = false;
        svg.transition().duration(Math.max(0, duration)).call(zoom.transform, d3.zoomIdentity.translate(width / 2, height / 2).scale(k).translate(-(x0 + x1) / 2, -(y0 + y1) / 2));
      }
      fit(-1);
      legend(figure, [
        { label: figure.dataset.options.match(/area=([^;]*)/)?.[1] || "", draw: (key) => [0.1, 0.45, 0.82].forEach((share, i) => key.append("rect").attr("x", i * 8).attr("width", 8).attr("height", 12).style("fill", `color-mix(in srgb, var(--ramp) ${share * 100}%, var(--land))`)) },
        { label: figure.dataset.options.match(/point=([^;]*)/)?.[1] || "", draw: (key) => key.append("circle").attr("cx", 12).attr("cy", 6).attr("r", 5).attr("class", "point") },
      ]);
      figure.dataset.mapped = "yes";
    });
  };
})();
