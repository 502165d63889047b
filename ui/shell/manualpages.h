// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace iplan::manual
{

// The pages of the manual (docs/handbuch, shipped inside the program), for those who look something up in them.

/// Whether the manual has a page of that name (docs/handbuch/NAME.md).
[[nodiscard]] bool exists(const QString& name);
/// Where the page lies inside the program.
[[nodiscard]] QString file(const QString& name);
/// All pages, in the order of the contents: name and title.
[[nodiscard]] QList<std::pair<QString, QString>> contents();

/// A heading on a page, and where it stands in the text.
struct Heading {
    QString text;
    int position = 0;
};

/// A page as the window shows it.
struct PageText {
    QString name;
    QString title;
    QString text; ///< plain; positions are those of the document that is shown
    QList<Heading> headings;
    QStringList terms; ///< that the page names for the index (see index())
};
/// All pages, in the order of the contents; read once.
[[nodiscard]] const QList<PageText>& pages();

/// Where something stands in the manual.
struct Place {
    QString page; ///< its name
    int position = 0;
    int length = 0;
};

/// A line of the index.
struct IndexEntry {
    QString term;
    QString where; ///< title of the page
    Place place;
};
/// The Stichwortverzeichnis, sorted: the titles and headings of all pages, and the terms that a page names in a line
/// that nobody sees, `[Stichwörter]: # "Postfach, doppelte Einträge"`. A term leads to the heading below which the page
/// first uses it.
[[nodiscard]] const QList<IndexEntry>& index();

/// A place where the searched words stand.
struct Hit {
    Place place;
    QString title;   ///< of the page
    QString context; ///< some words around it, on one line
};
/// All places with that text, page by page; letter case does not matter. None for fewer than two letters.
[[nodiscard]] QList<Hit> search(const QString& words);

} // namespace iplan::manual
