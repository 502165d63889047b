// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/detailslabel.h"

#include "tests/support/test.h"

#include <QListWidget>
#include <QVBoxLayout>

using namespace iplan;

TEST_CASE("What is told of a row is never cut off, and the list above gives way", "[ui]")
{
    QWidget page;
    auto* list = new QListWidget;
    auto* details = new DetailsLabel(3);
    auto* column = new QVBoxLayout(&page);
    column->addWidget(list, 1);
    column->addWidget(details);
    page.resize(400, 400);
    page.show();
    QCoreApplication::sendPostedEvents();
    const int least = details->height();
    CHECK(least >= 3 * details->fontMetrics().lineSpacing());
    details->showText(QStringLiteral("<p>kurz</p>"));
    QCoreApplication::sendPostedEvents();
    CHECK(details->height() == least);

    details->showText(QStringLiteral("<p>%1</p>").arg(QStringLiteral("Ein Satz mit vielen Worten. ").repeated(20)));
    QCoreApplication::sendPostedEvents();
    CHECK(details->height() > least);
    CHECK(details->height() >= details->heightForWidth(details->width()));
    page.resize(250, 400);
    QCoreApplication::sendPostedEvents();
    CHECK(details->height() >= details->heightForWidth(details->width()));
    QFont larger = details->font();
    larger.setPointSizeF(larger.pointSizeF() * 1.5);
    details->setFont(larger);
    QCoreApplication::sendPostedEvents();
    CHECK(details->height() >= details->heightForWidth(details->width()));
}
