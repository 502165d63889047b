// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/office.h"

#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QUrl>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// As a file manager does it, without the mouse (dragdesk.h has it with a real one).
bool drop(QWidget& window, const QList<QUrl>& urls)
{
    QMimeData data;
    data.setUrls(urls);
    const QPoint place(400, 300);
    QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
    CHECK(event.dropAction() == Qt::CopyAction); // never moved away from where it lies
    QCoreApplication::processEvents();
    return true;
}

} // namespace

TEST_CASE("A file dropped on the window is opened, anything else is refused with the way that leads there", "[ui]")
{
    Office other;
    other.openSample(QStringLiteral("koeln"));
    const QString path = other.workspace().store().file().path();
    other.action(Command::FileClose)->trigger();

    Office office;
    const auto local = [&](const char* name) {
        return QUrl::fromLocalFile(office.folder.file(QString::fromUtf8(name)));
    };
    CHECK(drop(*office.window, {local("Foto.png")}));
    CHECK(office.message().contains(QStringLiteral("„Foto.png“ ist keine Datei des Integrationsplaners.")));
    CHECK_FALSE(office.workspace().isOpen());
    CHECK(drop(*office.window, {local("Büro.iplanpaket")}));
    CHECK(office.message().contains(QStringLiteral("Paket öffnen")));
    CHECK(drop(*office.window, {local("Liste.XLSX")})); // not there
    CHECK(office.message().contains(QStringLiteral("keine Datei des Integrationsplaners")));
    QFile list(office.folder.file(QStringLiteral("Liste.csv")));
    REQUIRE(list.open(QIODevice::WriteOnly));
    list.write("Nr.;Titel\nZ1;Lesepaten\n");
    list.close();
    CHECK(drop(*office.window, {local("Liste.csv")}));
    CHECK(office.message().contains(QStringLiteral("noch keine Datei offen")));
    CHECK(drop(*office.window, {QUrl(QStringLiteral("https://example.org/koeln.iplan"))}));
    CHECK_FALSE(office.workspace().isOpen());
    QMimeData text;
    text.setText(QStringLiteral("nur Text"));
    QDragEnterEvent enter({9, 9}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(office.window.get(), &enter);
    CHECK_FALSE(enter.isAccepted());

    CHECK(drop(*office.window, {local("Foto.png"), QUrl::fromLocalFile(path)}));
    REQUIRE(office.workspace().isOpen());
    CHECK(office.workspace().store().file().path() == path);
    CHECK(office.message().isEmpty());
}
