// Draws charts from the tables that stand under them. A table says with data-key and data-style what its columns are; nothing
// is fetched but the shapes of countries.
(() => {
  "use strict";

  const HEIGHT = 260;
  const kinds = {};

  function read(figure) {
    const table = figure.querySelector(".chart-table table");
    if (!table) return null;
    const columns = Array.from(table.querySelectorAll("thead th")).map((head) => ({
      key: head.dataset.key, style: head.dataset.style, label: head.textContent.trim(),
    }));
    const rows = Array.from(table.querySelectorAll("tbody tr")).map((row) => {
      const cells = Array.from(row.children);
      const link = row.querySelector("a");
      const values = {};
      cells.forEach((cell, i) => { values[columns[i].key] = cell.dataset.v; });
      return { values, shown: cells.map((cell) => cell.textContent.trim()), href: link ? link.getAttribute("href") : null };
    });
    const options = {};
    (figure.dataset.options || "").split(";").forEach((pair) => {
      const cut = pair.indexOf("=");
      if (cut > 0) options[pair.slice(0, cut)] = pair.slice(cut + 1);
    });
    return { columns, rows, options };
  }

  const color = (style) => `var(--${style})`;
  const number = (text) => (text === "" || text === undefined ? null : Number(text));
  const day = (text) => d3.utcParse("%Y-%m-%d")(text);

  function locale() {
    if (document.documentElement.lang !== "id") return d3.utcFormat;
    const months = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
    return d3.timeFormatLocale({
      dateTime: "%A, %e %B %Y %X", date: "%d/%m/%Y", time: "%H.%M.%S", periods: ["AM", "PM"],
      days: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"], shortDays: ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"],
      months, shortMonths: months.map((name) => name.slice(0, 3)),
    }).utcFormat;
  }

  // Ticks of time that say no more than they must: days with their month, the year where it changes.
  function timeTicks(utcFormat) {
    const dayOf = utcFormat("%e %b"), monthOf = utcFormat("%b"), yearOf = utcFormat("%Y");
    return (date) => {
      if (date.getUTCDate() !== 1) return dayOf(date).trim();
      return date.getUTCMonth() === 0 ? yearOf(date) : monthOf(date);
    };
  }

  function tip(plot) {
    const box = document.createElement("div");
    box.className = "tip";
    box.hidden = true;
    plot.append(box);
    return {
      show(text, x, y) {
        box.textContent = text;
        box.hidden = false;
        const left = Math.max(0, Math.min(x + 14, plot.clientWidth - box.offsetWidth - 4));
        const top = y + 14 + box.offsetHeight > plot.clientHeight ? y - box.offsetHeight - 10 : y + 14;
        d3.select(box).style("transform", `translate(${left}px, ${top}px)`);
      },
      hide() { box.hidden = true; },
    };
  }

  function legend(figure, entries) {
    const box = d3.select(figure).select(".legend");
    box.selectAll("*").remove();
    entries.forEach((entry) => {
      const span = box.append("span");
      const svg = span.append("svg").attr("viewBox", "0 0 24 12");
      entry.draw(svg);
      span.append("span").text(entry.label);
    });
  }

  const DASHES = ["none", "7 3", "2 3", "9 3 2 3", "5 2", "1 4", "12 3", "3 3"];

  function frame(plot, height, margin) {
    const width = Math.max(260, plot.clientWidth);
    const svg = d3.select(plot).append("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height)
      .attr("aria-hidden", "true");
    return { svg, width, height, inner: { left: margin.left, right: width - margin.right, top: margin.top, bottom: height - margin.bottom } };
  }

  function stepDays(options) {
    return { day: 1, week: 7, month: 30.4, year: 365.25 }[options.interval] || 1;
  }

  function axes(canvas, x, y, ticks) {
    const { svg, inner } = canvas;
    svg.append("g").attr("class", "axis grid").attr("transform", `translate(${inner.left},0)`)
      .call(d3.axisLeft(y).ticks(5).tickSize(-(inner.right - inner.left)).tickPadding(8).tickFormat(d3.format("~s")));
    svg.append("g").attr("class", "axis").attr("transform", `translate(0,${inner.bottom})`)
      .call(d3.axisBottom(x).ticks(Math.max(2, Math.floor((inner.right - inner.left) / 90))).tickSizeOuter(0).tickFormat(ticks));
  }

  // Hatching tells stacked parts apart where colours do not.
  function hatch(svg, id, style, turn) {
    const pattern = svg.append("defs").append("pattern").attr("id", id).attr("width", 6).attr("height", 6)
      .attr("patternUnits", "userSpaceOnUse").attr("patternTransform", `rotate(${turn})`);
    pattern.append("rect").attr("width", 6).attr("height", 6).style("fill", color(style));
    pattern.append("line").attr("x1", 0).attr("y1", 0).attr("x2", 0).attr("y2", 6).style("stroke", "var(--sheet)").style("stroke-opacity", 0.45).attr("stroke-width", 2.4);
    return `url(#${id})`;
  }

  kinds.stack = (figure, plot, table) => {
    const parts = table.columns.filter((column) => column.style);
    const rows = table.rows.map((row) => ({ row, date: day(row.values[table.columns[0].key]) })).filter((one) => one.date);
    if (!rows.length) return;
    const span = stepDays(table.options) * 864e5;
    const canvas = frame(plot, figure.dataset.low ? 150 : HEIGHT, { left: 44, right: 10, top: table.options.unit ? 24 : 10, bottom: 26 });
    const { svg, inner } = canvas;
    if (table.options.unit) svg.append("text").attr("class", "mark-text").attr("x", 2).attr("y", 12).text(table.options.unit);
    const x = d3.scaleUtc().domain([rows[0].date, new Date(+rows[rows.length - 1].date + span)]).range([inner.left, inner.right]);
    const total = (one) => d3.sum(parts, (part) => number(one.row.values[part.key]) || 0);
    const y = d3.scaleLinear().domain([0, d3.max(rows, total) || 1]).nice().range([inner.bottom, inner.top]);
    const utcFormat = locale();
    axes(canvas, x, y, timeTicks(utcFormat));
    const fills = parts.map((part, i) => (i % 2 ? hatch(svg, `${figure.id}-h${i}`, part.style, i === 3 ? 45 : -45) : color(part.style)));
    const width = Math.max(1, x(new Date(+rows[0].date + span)) - x(rows[0].date));
    const gap = width > 4 ? 1.5 : 0;
    rows.forEach((one) => {
      let base = 0;
      parts.forEach((part, i) => {
        const value = number(one.row.values[part.key]) || 0;
        if (!value) return;
        svg.append("rect").attr("x", x(one.date)).attr("width", Math.max(0.8, width - gap)).attr("y", y(base + value))
          .attr("height", Math.max(0, y(base) - y(base + value))).style("fill", fills[i]);
        base += value;
      });
    });
    legend(figure, parts.map((part, i) => ({
      label: part.label, draw: (key) => key.append("rect").attr("width", 24).attr("height", 12).attr("rx", 2).style("fill", fills[i]),
    })));
    const hint = tip(plot);
    const nearest = d3.bisector((one) => one.date).right;
    const over = (event) => {
      const [px, py] = d3.pointer(event, svg.node());
      const one = rows[Math.max(0, nearest(rows, x.invert(px)) - 1)];
      if (one && px >= x(one.date) && px <= x(one.date) + width + 1) {
        hint.show([one.row.shown[0], ...table.columns.slice(1).map((column, i) => `${column.label}: ${one.row.shown[i + 1]}`)].join("\n"), px, py);
      } else hint.hide();
    };
    if (table.options.brush) {
      const to = d3.utcFormat("%Y-%m-%d");
      const brush = d3.brushX().extent([[inner.left, inner.top], [inner.right, inner.bottom]]).on("end", (event) => {
        if (!event.selection || !event.sourceEvent) return;
        const [from, until] = event.selection.map(x.invert);
        const address = new URL(table.options.brush, location.origin);
        address.searchParams.set("from", to(from));
        address.searchParams.set("to", to(new Date(Math.max(+from, +until - 864e5))));
        location.href = address.pathname + address.search;
      });
      svg.append("g").attr("class", "brush").call(brush).on("mousemove", over).on("mouseleave", hint.hide);
    } else {
      svg.on("mousemove", over).on("mouseleave", hint.hide);
      svg.on("click", (event) => {
        const [px] = d3.pointer(event, svg.node());
        const one = rows[Math.max(0, nearest(rows, x.invert(px)) - 1)];
        if (one && one.row.href) location.href = one.row.href;
      });
    }
  };

  kinds.lines = (figure, plot, table) => {
    const parts = table.columns.filter((column) => column.style);
    const rows = table.rows.map((row) => ({ row, date: day(row.values[table.columns[0].key]) })).filter((one) => one.date);
    if (!rows.length) return;
    const canvas = frame(plot, HEIGHT, { left: 44, right: 14, top: 12, bottom: 26 });
    const { svg, inner } = canvas;
    const x = d3.scaleUtc().domain(d3.extent(rows, (one) => one.date)).range([inner.left, inner.right]);
    const values = rows.flatMap((one) => parts.map((part) => number(one.row.values[part.key]))).filter((v) => v !== null);
    const around = table.options.zero === "true";
    const reach = Math.max(around ? 2 : 1, d3.max(values, Math.abs) || 1);
    const y = d3.scaleLinear().domain(around ? [-reach, reach] : [0, reach]).nice().range([inner.bottom, inner.top]);
    axes(canvas, x, y, timeTicks(locale()));
    if (around) {
      svg.append("line").attr("class", "zero").attr("x1", inner.left).attr("x2", inner.right).attr("y1", y(0)).attr("y2", y(0));
    }
    parts.forEach((part, i) => {
      const points = rows.map((one) => ({ one, v: number(one.row.values[part.key]) })).filter((p) => p.v !== null);
      svg.append("path").attr("class", "series").attr("d", d3.line().x((p) => x(p.one.date)).y((p) => y(p.v)).curve(d3.curveMonotoneX)(points))
        .style("stroke", color(part.style)).attr("stroke-dasharray", DASHES[i % DASHES.length]);
      const mark = d3.symbol(d3.symbolsFill[i % d3.symbolsFill.length], 38);
      points.forEach((p) => svg.append("path").attr("d", mark()).attr("transform", `translate(${x(p.one.date)},${y(p.v)})`).style("fill", color(part.style)).style("stroke", "var(--sheet)"));
    });
    if (around) {
      const [conflict, cooperation] = (figure.dataset.scores || "|").split("|");
      svg.append("text").attr("class", "mark-text").attr("x", inner.left + 6).attr("y", inner.top + 12).text("↑ " + cooperation);
      svg.append("text").attr("class", "mark-text").attr("x", inner.left + 6).attr("y", inner.bottom - 7).text("↓ " + conflict);
    }
    legend(figure, parts.map((part, i) => ({
      label: part.label,
      draw: (key) => {
        key.append("line").attr("x1", 0).attr("x2", 24).attr("y1", 6).attr("y2", 6).attr("stroke-width", 2).style("stroke", color(part.style)).attr("stroke-dasharray", DASHES[i % DASHES.length]);
        key.append("path").attr("d", d3.symbol(d3.symbolsFill[i % d3.symbolsFill.length], 38)()).attr("transform", "translate(12,6)").style("fill", color(part.style));
      },
    })));
    const hint = tip(plot);
    svg.on("mousemove", (event) => {
      const [px, py] = d3.pointer(event, svg.node());
      const one = d3.least(rows, (r) => Math.abs(x(r.date) - px));
      hint.show([one.row.shown[0], ...table.columns.slice(1).map((column, i) => `${column.label}: ${one.row.shown[i + 1]}`)].join("\n"), px, py);
    }).on("mouseleave", hint.hide);
  };
  kinds.steps = kinds.lines;

  const brief = (label) => (label.length > 22 ? `${label.slice(0, 21)}…` : label);

  // Stretches the picture over the plot, so that nothing lies beyond its edges.
  function fit(list, width, height, radius) {
    const side = { x: 70, y: 34 };
    ["x", "y"].forEach((axis) => {
      const size = axis === "x" ? width : height;
      const [low, high] = d3.extent(list, (one) => one[axis]);
      const pad = side[axis] + d3.max(list, radius) * 0.5;
      const scale = d3.scaleLinear().domain(low === high ? [low - 1, high + 1] : [low, high]).range([pad, size - pad]);
      list.forEach((one) => { one[axis] = scale(one[axis]); });
    });
  }

  // Names of the greatest first; one that would lie on another is shown when it is pointed at.
  function labels(list, radius) {
    const taken = [];
    const shown = new Set();
    list.slice().sort((a, b) => b.n - a.n).forEach((one) => {
      const half = brief(one.label).length * 3.6;
      const box = { left: one.x - half, right: one.x + half, top: one.y + radius(one) + 2, bottom: one.y + radius(one) + 17 };
      if (taken.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom)) {
        taken.push(box);
        shown.add(one);
      }
    });
    return shown;
  }

  kinds.network = (figure, plot, table) => {
    const height = 520;
    const canvas = frame(plot, height, { left: 0, right: 0, top: 0, bottom: 0 });
    const { svg, width } = canvas;
    const nodes = new Map();
    const node = (id, label) => {
      if (!nodes.has(id)) nodes.set(id, { id, label, n: 0 });
      return nodes.get(id);
    };
    const links = table.rows.map((row) => {
      const count = number(row.values.count);
      const source = node(row.values.from, row.values.from), target = node(row.values.to, row.values.to);
      source.n += count;
      target.n += count;
      return { source, target, count, score: number(row.values.score), row };
    });
    const list = Array.from(nodes.values());
    // The same table gives the same picture: nodes start on a circle in the order of the table, and nothing is random.
    list.forEach((one, i) => {
      one.x = width / 2 + Math.cos((i / list.length) * 2 * Math.PI) * width * 0.3;
      one.y = height / 2 + Math.sin((i / list.length) * 2 * Math.PI) * height * 0.3;
    });
    const radius = d3.scaleSqrt().domain([0, d3.max(list, (one) => one.n) || 1]).range([5, 26]);
    const thick = d3.scaleSqrt().domain([0, d3.max(links, (one) => one.count) || 1]).range([1, 9]);
    const simulation = d3.forceSimulation(list)
      .force("link", d3.forceLink(links).distance((one) => 95 + radius(one.source.n) + radius(one.target.n)).strength(0.25))
      .force("charge", d3.forceManyBody().strength(-520).distanceMax(420)).force("x", d3.forceX(width / 2).strength(0.07)).force("y", d3.forceY(height / 2).strength(0.16))
      .force("collide", d3.forceCollide((one) => radius(one.n) + 16)).stop();
    for (let i = 0; i < 400; i += 1) simulation.tick();
    fit(list, width, height, (one) => radius(one.n));
    const sign = (score) => (score === null ? "s6" : score < 0 ? "q4" : "q2");
    const marker = svg.append("defs");
    ["q2", "q4", "s6"].forEach((style) => marker.append("marker").attr("id", `${figure.id}-${style}`).attr("viewBox", "0 0 8 8").attr("refX", 7).attr("refY", 4)
      .attr("markerUnits", "userSpaceOnUse").attr("markerWidth", 9).attr("markerHeight", 9).attr("orient", "auto").append("path").attr("d", "M0,0 L8,4 L0,8 Z").style("fill", color(style)));
    const hint = tip(plot);
    links.forEach((one) => {
      const dx = one.target.x - one.source.x, dy = one.target.y - one.source.y, length = Math.hypot(dx, dy) || 1;
      const from = radius(one.source.n) + 2, to = radius(one.target.n) + 5;
      const x1 = one.source.x + (dx / length) * from, y1 = one.source.y + (dy / length) * from;
      const x2 = one.target.x - (dx / length) * to, y2 = one.target.y - (dy / length) * to;
      const bend = 0.16;
      const cx = (x1 + x2) / 2 - dy * bend, cy = (y1 + y2) / 2 + dx * bend;
      const path = one.source === one.target
        ? `M${one.source.x - 8},${one.source.y - from} C${one.source.x - 40},${one.source.y - from - 46} ${one.source.x + 40},${one.source.y - from - 46} ${one.source.x + 8},${one.source.y - from}`
        : `M${x1},${y1} Q${cx},${cy} ${x2},${y2}`;
      svg.append("path").attr("class", "link").attr("d", path).attr("stroke-width", thick(one.count)).style("stroke", color(sign(one.score))).style("stroke-opacity", 0.72)
        .attr("stroke-dasharray", one.score !== null && one.score < 0 ? "none" : "6 3").attr("marker-end", `url(#${figure.id}-${sign(one.score)})`)
        .on("mousemove", (event) => hint.show(table.columns.map((column, i) => `${column.label}: ${one.row.shown[i]}`).join("\n"), ...d3.pointer(event, svg.node())))
        .on("mouseleave", hint.hide).on("click", () => { if (one.row.href) location.href = one.row.href; });
    });
    const labelled = labels(list, (one) => radius(one.n));
    list.forEach((one) => {
      const g = svg.append("g").attr("class", "node").attr("transform", `translate(${one.x},${one.y})`);
      g.append("circle").attr("r", radius(one.n)).style("fill", "var(--sunken)");
      if (labelled.has(one)) g.append("text").attr("text-anchor", "middle").attr("y", radius(one.n) + 13).text(brief(one.label));
      g.on("mousemove", (event) => hint.show(one.label, ...d3.pointer(event, svg.node()))).on("mouseleave", hint.hide);
      g.on("click", () => {
        if (table.options.node) location.href = table.options.node + encodeURIComponent(one.id);
      });
    });
    const [conflict, cooperation] = (figure.dataset.scores || "|").split("|");
    legend(figure, [[conflict, "q4", "none"], [cooperation, "q2", "6 3"]].map(([label, style, dash]) => ({
      label, draw: (key) => key.append("line").attr("x1", 0).attr("x2", 24).attr("y1", 6).attr("y2", 6).attr("stroke-width", 4).style("stroke", color(style)).attr("stroke-dasharray", dash),
    })));
  };

  function draw(figure) {
    const plot = figure.querySelector(".plot");
    const table = read(figure);
    const kind = kinds[figure.dataset.chart];
    if (!plot || !table || !kind || !window.d3) return;
    plot.replaceChildren();
    kind(figure, plot, table);
    figure.dataset.drawn = String(plot.clientWidth);
    const folded = figure.querySelector(".chart-table");
    if (folded && !folded.hasAttribute("data-keep") && !folded.dataset.seen) {
      folded.open = false;
      folded.dataset.seen = "yes";
    }
  }

  window.saksiKinds = { kinds, tip, legend, color, number };
  window.saksiCharts = (root) => {
    const figures = Array.from(root.querySelectorAll("[data-chart]"));
    if (root.matches && root.matches("[data-chart]")) figures.push(root);
    figures.forEach(draw);
  };

  let waiting = null;
  window.addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => document.querySelectorAll("[data-chart][data-drawn]").forEach((figure) => {
      if (Number(figure.dataset.drawn) !== figure.querySelector(".plot").clientWidth) draw(figure);
    }), 150);
  });
})();
