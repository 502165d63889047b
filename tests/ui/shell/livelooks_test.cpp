// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and letters that change while the window is open leave it as if it had begun with them.
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/exchange/erasedialog.h"
#include "ui/shell/appearance.h"
#include "ui/shell/pagehost.h"
#include "ui/widget/figurechart.h"
#include "ui/widget/figurelegend.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QRadioButton>
#include <QToolBar>
#include <QTreeWidget>

using namespace iplan;
using namespace iplan::test;

namespace
{

struct UsualAppearance {
    ~UsualAppearance() { applyAppearance({}); }
};

void settle()
{
    for (int turn = 0; turn < 8; ++turn)
        QApplication::processEvents();
}

void addUnreadable(QStringList& out, const QString& what, QColor ink, const QColor& ground)
{
    if (ink.alpha() < 255) { // as it is seen
        const double share = ink.alphaF();
        const auto mix = [share](int a, int b) { return int(a * share + b * (1 - share)); };
        ink = QColor(mix(ink.red(), ground.red()), mix(ink.green(), ground.green()), mix(ink.blue(), ground.blue()));
    }
    if (contrastOf(ink, ground) < 4.5)
        out << QStringLiteral("%1: %2 on %3").arg(what, ink.name(), ground.name());
}

/// Texts of labels, trees and lists that do not stand out from their ground.
QStringList unreadable(const QWidget& window)
{
    QStringList out;
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (label->isVisible() && label->isEnabled() && !label->text().isEmpty())
            addUnreadable(out, label->text().left(30), label->palette().color(label->foregroundRole()),
                          label->palette().color(label->backgroundRole()));
    }
    for (const auto* view : window.findChildren<QAbstractItemView*>()) {
        const QAbstractItemModel* model = view->isVisible() ? view->model() : nullptr;
        for (int row = 0; model && row < qMin(40, model->rowCount()); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QVariant ink = model->index(row, column).data(Qt::ForegroundRole);
                if (ink.isValid())
                    addUnreadable(out, model->index(row, column).data().toString().left(30),
                                  ink.value<QBrush>().color(), view->palette().color(QPalette::Base));
            }
        }
    }
    return out;
}

/// What depends on the size of letters, part by part.
QStringList measures(const QWidget& window)
{
    QStringList out;
    const auto add = [&out](const QWidget& widget, const char* what, int number) {
        out << QStringLiteral("%1 %2 %3: %4")
                   .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), QLatin1String(what))
                   .arg(number);
    };
    for (const auto* button : window.findChildren<QAbstractButton*>())
        add(*button, "icon", button->iconSize().width());
    for (const auto* bar : window.findChildren<QToolBar*>())
        add(*bar, "icon", bar->iconSize().width());
    for (const auto* box : window.findChildren<QComboBox*>())
        add(*box, "least width", box->minimumSizeHint().width());
    for (const auto* header : window.findChildren<QHeaderView*>()) {
        if (header->orientation() != Qt::Horizontal || !header->isVisible())
            continue;
        for (int section = 0; section < header->count(); ++section) {
            if (!header->isSectionHidden(section) && header->sectionResizeMode(section) == QHeaderView::Interactive &&
                !(header->stretchLastSection() && header->visualIndex(section) == header->count() - 1))
                add(*header, "column", header->sectionSize(section));
        }
    }
    for (const auto* widget : window.findChildren<QWidget*>()) {
        if (!QByteArrayView(widget->metaObject()->className()).startsWith("iplan::"))
            continue; // parts that Qt makes when it needs them
        add(*widget, "least width", widget->minimumWidth());
        add(*widget, "least height", widget->minimumHeight());
    }
    return out;
}

} // namespace

TEST_CASE("Every text can be read after the colours changed while the window was open", "[ui]")
{
    const UsualAppearance usual;
    Office office;
    applyAppearance({Theme::Light, 100});
    office.openSample(QStringLiteral("koeln"));
    for (const PageEntry& entry : office.window->pages().entries())
        office.window->showPage(entry.key);
    for (const Theme theme : {Theme::Dark, Theme::HighContrast, Theme::Light, Theme::Dark, Theme::System}) {
        applyAppearance({theme, 100});
        for (const char* key : {"overview", "measure", "costs", "findings", "history", "exchange", "backups"}) {
            office.window->showPage(QString::fromLatin1(key));
            settle();
            INFO(themeKey(theme).toStdString() << ' ' << key);
            CHECK(unreadable(*office.window) == QStringList());
            pictureAsIs(*office.window, QStringLiteral("live-%1-%2").arg(themeKey(theme), QLatin1String(key)));
        }
    }
    office.action(Command::FileClose)->trigger();
    for (const Theme theme : {Theme::Dark, Theme::HighContrast, Theme::Light}) {
        applyAppearance({theme, 100});
        settle();
        CHECK(unreadable(*office.window) == QStringList());
    }
}

TEST_CASE("Letters that became large and small again leave everything as it was", "[ui]")
{
    const UsualAppearance usual;
    Office office;
    office.openSample(QStringLiteral("koeln"));
    for (const char* key : {"overview", "measure", "costs", "backups", "trash", "findings", "concept"}) {
        INFO(key);
        office.window->showPage(QString::fromLatin1(key));
        settle();
        const QStringList before = measures(*office.window);
        applyAppearance({Theme::System, 200});
        settle();
        applyAppearance({Theme::System, 100});
        settle();
        const QStringList after = measures(*office.window);
        QStringList other;
        for (qsizetype i = 0; i < qMin(before.size(), after.size()); ++i) {
            if (before.at(i) != after.at(i))
                other << before.at(i) + QStringLiteral(" became ") + after.at(i);
        }
        CHECK(other == QStringList());
    }
}

TEST_CASE("A chart of nothing but zeros has an axis all the same", "[ui]")
{
    static QStringList said;
    said.clear();
    const auto former =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& text) { said << text; });
    for (const QList<double>& values : {QList<double>{0}, QList<double>{0, 0}, QList<double>{}}) {
        Figure figure;
        figure.title = QStringLiteral("Kosten");
        for (qsizetype i = 0; i < values.size(); ++i) {
            figure.rows << QStringLiteral("Zeile %1").arg(i);
            figure.values << QList<double>{values.at(i)};
        }
        figure.columns << QStringLiteral("beantragt");
        FigureChart chart;
        chart.resize(600, 300);
        chart.setFigure(figure);
        (void)chart.chart();
        chart.grab();
        settle();
    }
    qInstallMessageHandler(former);
    for (const QString& text : std::as_const(said))
        CHECK_FALSE(text.contains(QStringLiteral("nan"), Qt::CaseInsensitive));
}

TEST_CASE("The legend of a chart takes another line instead of cutting names off", "[ui]")
{
    Figure figure;
    figure.title = QStringLiteral("Maßnahmen nach Stand");
    figure.columns = {QStringLiteral("vorgeschlagen"), QStringLiteral("beschlossen"), QStringLiteral("in Umsetzung"),
                      QStringLiteral("umgesetzt"),     QStringLiteral("eingestellt"), QStringLiteral("abgelehnt")};
    figure.rows << QStringLiteral("1 Bildung");
    figure.values << QList<double>{1, 2, 3, 4, 5, 6};
    FigureChart chart;
    chart.setFigure(figure);
    for (const int width : {300, 500, 1200}) {
        INFO(width);
        chart.resize(width, 300);
        chart.show();
        (void)chart.chart();
        settle();
        const FigureLegend& legend = *chart.legend();
        CHECK(legend.height() >= legend.heightForWidth(legend.width()));
        CHECK(chart.rect().contains(legend.geometry()));
        QStringList shown;
        for (const FigureLegend::Entry& entry : legend.entries())
            shown << entry.name;
        CHECK(shown == figure.columns);
    }
}

TEST_CASE("Every page fits into 640 by 400, as with pixels twice as large on 1280 by 800", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    for (const PageEntry& page : office.window->pages().entries()) {
        INFO(page.key.toStdString());
        office.window->showPage(page.key);
        office.window->resize(640, 376);
        settle();
        CHECK(office.window->minimumSizeHint().width() <= 640);
        CHECK(office.window->width() == 640);
    }
}

TEST_CASE("The dialog that erases a person cuts nothing off, whatever the size of letters", "[ui]")
{
    const UsualAppearance usual;
    for (const int percent : {100, 150, 200}) {
        INFO(percent);
        Office office;
        applyAppearance({Theme::System, percent});
        office.openSample(QStringLiteral("koeln"));
        EraseDialog dialog(office.workspace(), {}, office.window.get());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        settle();
        CHECK(cutWidgets(dialog) == QStringList());
        for (auto* box : dialog.findChildren<QCheckBox*>()) {
            box->show(); // also the one for authors
            settle();
            INFO(box->text().toStdString());
            CHECK(box->width() >= box->sizeHint().width());
        }
        pictureAsIs(dialog, QStringLiteral("loeschen-%1").arg(percent));
    }
}
