// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Adds search and filters above the table of all measures. Without it the table is there, too.
(function () {
    "use strict";
    var table = document.querySelector("main table");
    if (!table || !table.tHead)
        return;
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var heads = Array.prototype.map.call(table.tHead.rows[0].cells, function (cell) { return cell.textContent; });

    // As people type: without regard to case, umlauts and accents.
    function folded(text) {
        return text.toLowerCase().replace(/ß/g, "ss").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    }

    var form = document.createElement("form");
    form.className = "search";
    form.setAttribute("role", "search");
    form.addEventListener("submit", function (event) { event.preventDefault(); });

    function field(name, control) {
        var box = document.createElement("div");
        var label = document.createElement("label");
        control.id = "suche-" + form.children.length;
        label.htmlFor = control.id;
        label.textContent = name;
        box.appendChild(label);
        box.appendChild(control);
        form.appendChild(box);
        control.addEventListener("input", apply);
        return control;
    }

    var words = document.createElement("input");
    words.type = "search";
    field("Suchen", words);
    var choices = ["Handlungsfeld", "Federführend", "Stand"].map(function (name) {
        var column = heads.indexOf(name);
        var values = [];
        rows.forEach(function (row) {
            var text = row.cells[column].textContent;
            if (text && values.indexOf(text) < 0)
                values.push(text);
        });
        var select = document.createElement("select");
        select.appendChild(new Option("alle", ""));
        values.sort(function (a, b) { return a.localeCompare(b, "de", { numeric: true }); });
        values.forEach(function (value) { select.appendChild(new Option(value, value)); });
        return { column: column, select: field(name, select) };
    });
    var status = document.createElement("p");
    status.setAttribute("role", "status");

    function apply() {
        var wanted = folded(words.value).split(/\s+/).filter(Boolean);
        var shown = 0;
        rows.forEach(function (row) {
            var text = folded(row.textContent);
            var fits = wanted.every(function (word) { return text.indexOf(word) >= 0; }) &&
                choices.every(function (choice) {
                    return !choice.select.value || row.cells[choice.column].textContent === choice.select.value;
                });
            row.hidden = !fits;
            shown += fits ? 1 : 0;
        });
        status.textContent = shown === 1 ? "1 Maßnahme" : shown + " Maßnahmen";
    }

    var box = table.parentNode;
    box.parentNode.insertBefore(form, box);
    box.parentNode.insertBefore(status, box);
    apply();
})();
