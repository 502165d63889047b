// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QTest>
#include <QWidget>

namespace iplan::test
{

Desk::Desk() : workspace(fixedClock(QDateTime(QDate(2026, 11, 21), QTime(14, 3))))
{
    workspace.setAuthor({QStringLiteral("Erika Beispiel"), QStringLiteral("EB")});
    REQUIRE_OK(workspace.create(QStringLiteral(":memory:")));
    QObject::connect(&workspace.runner(), &OperationRunner::failed, &workspace,
                     [this](const Error& error) { errors << error.message; });
    Concept concept_;
    concept_.title = QStringLiteral("Konzept der Stadt Müsterstadt");
    const auto conceptId = add(concept_);
    FieldOfAction named;
    named.concept_ = conceptId;
    named.number = QStringLiteral("1");
    named.title = QStringLiteral("Bildung");
    named.position = QStringLiteral("a");
    field = add(named);
    FieldOfAction nameless;
    nameless.concept_ = conceptId;
    nameless.number = QStringLiteral("3");
    nameless.position = QStringLiteral("b");
    unnamed = add(nameless);
    ConceptModule chapter;
    chapter.fieldOfAction = field;
    chapter.number = QStringLiteral("1.1");
    chapter.title = QStringLiteral("Sprache");
    module = add(chapter);
    Recommendation advice;
    advice.module = module;
    advice.number = QStringLiteral("5.3");
    advice.originalText = QStringLiteral("Die Stadt möge Übungsräume öffnen.");
    recommendation = add(advice);
    Organization youth;
    youth.name = QStringLiteral("Jugendamt Müsterstadt");
    office = add(youth);
    Organization club;
    club.name = QStringLiteral("Äpfel und Öhmd e. V.");
    welfare = add(club);
    Person someone;
    someone.givenName = QStringLiteral("Max");
    someone.familyName = QStringLiteral("Mustermann");
    person = add(someone);
    Measure first;
    first.code = QStringLiteral("K001");
    first.title = QStringLiteral("Sprachförderung");
    first.fieldOfAction = field;
    first.leadOffice = office;
    measure = add(first);
}

void Desk::set(const RowRef& row, const char* field_, const Value& value)
{
    const FieldInfo* info = row.entity->field(QString::fromLatin1(field_));
    REQUIRE(info);
    REQUIRE(workspace.runner().run(QStringLiteral("%1:edit").arg(row.entity->keyText()), [&](Writer& writer) {
        return writer.set(row, {FieldValue{info, value}});
    }));
}

void Desk::remove(const RowRef& row)
{
    REQUIRE(workspace.runner().run(QStringLiteral("%1:delete").arg(row.entity->keyText()),
                                   [&](Writer& writer) { return writer.remove(row); }));
}

void type(QWidget& widget, const QString& text)
{
    for (const QChar letter : text) {
        QInputMethodEvent event;
        event.setCommitString(QString(letter));
        QApplication::sendEvent(&widget, &event);
    }
}

void retype(QWidget& widget, const QString& text)
{
    QTest::keyClick(&widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&widget, Qt::Key_Delete);
    type(widget, text);
}

void present(QWidget& window)
{
    window.resize(1000, 700);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
}

} // namespace iplan::test
