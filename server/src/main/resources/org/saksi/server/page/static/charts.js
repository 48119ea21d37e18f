// Draws charts from the tables that stand under them. A table says with data-key and data-style what its columns are; nothing
// is fetched but the shapes of countries.
(() => {
  "use strict";

  const HEIGHT = 260;
  // A few steps would fill the plot with slabs that say no more than bars do.
  const WIDEST_BAR = 72;
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
    const [low, high] = y.domain();
    const few = low === 0 && Number.isInteger(high) && high <= 5;
    const levels = few ? d3.range(0, high + 1) : y.ticks(5);
    const short = d3.format("~s");
    // A day that is wide enough for two marks is still one day.
    const said = new Set();
    const days = x.ticks(Math.max(2, Math.floor((inner.right - inner.left) / 90))).filter((day) => !said.has(ticks(day)) && said.add(ticks(day)));
    svg.append("g").attr("class", "axis grid").attr("transform", `translate(${inner.left},0)`)
      .call(d3.axisLeft(y).tickValues(levels).tickSize(-(inner.right - inner.left)).tickPadding(8)
        .tickFormat((level) => (Math.abs(level) < 1 ? String(Number(level.toFixed(6))) : short(level))));
    svg.append("g").attr("class", "axis").attr("transform", `translate(0,${inner.bottom})`)
      .call(d3.axisBottom(x).tickValues(days).tickSizeOuter(0).tickFormat(ticks));
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
    const until = new Date(+rows[rows.length - 1].date + span);
    inner.right = Math.min(inner.right, inner.left + ((until - rows[0].date) / span) * WIDEST_BAR);
    const x = d3.scaleUtc().domain([rows[0].date, until]).range([inner.left, inner.right]);
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

  // Buttons for a picture that can be zoomed, at the corner of its canvas.
  function zoomButtons(figure, plot, acts) {
    const buttons = d3.select(plot.parentElement).selectAll(".zoom").data([0]).join("div").attr("class", "zoom");
    buttons.selectAll("*").remove();
    const names = (figure.dataset.zoom || "||").split("|");
    ["+", "−", "⤢"].forEach((sign, i) => buttons.append("button").attr("type", "button").attr("aria-label", names[i]).text(sign).on("click", acts[i]));
  }

  // Wheels scroll the page; with ctrl, and by two fingers, they zoom.
  const zooming = (width, height, most) => d3.zoom().scaleExtent([1, most]).translateExtent([[0, 0], [width, height]])
    .filter((event) => event.type !== "wheel" || event.ctrlKey);
  const unrest = () => (window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 250);

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

  window.saksiKinds = { kinds, tip, legend, number, frame, color, zoomButtons, zooming, unrest };
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
