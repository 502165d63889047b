// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/farewell.h"

#include "ui/base/lastpush.h"

#include <QCoreApplication>
#include <QDialog>
#include <QEventLoop>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kFarewellChars = 48; ///< width of the text

QString farewellText(const char* source)
{
    return QCoreApplication::translate("Farewell", source);
}

void fillFarewell(QDialog& dialog, const QString& file)
{
    dialog.setObjectName(QStringLiteral("farewell"));
    dialog.setWindowTitle(QStringLiteral("Integrationsplaner"));
    auto* text = new QLabel(
        farewellText(QT_TRANSLATE_NOOP("Farewell", "Die letzten Änderungen von „%1“ werden noch an die anderen "
                                                   "Kopien gegeben. Gespeichert sind sie schon; wenn Sie jetzt "
                                                   "beenden, wird das beim nächsten Öffnen nachgeholt."))
            .arg(file));
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setMinimumWidth(kFarewellChars * text->fontMetrics().averageCharWidth());
    auto* progress = new QProgressBar;
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setAccessibleName(text->text());
    auto* end = new QPushButton(farewellText(QT_TRANSLATE_NOOP("Farewell", "Jetzt &beenden")));
    end->setObjectName(QStringLiteral("farewellEnd"));
    end->setDefault(true);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(text);
    layout->addWidget(progress);
    layout->addWidget(end, 0, Qt::AlignRight);
    QObject::connect(end, &QPushButton::clicked, &dialog, &QDialog::reject);
}

} // namespace

void awaitLastPush(LastPush& giving, FarewellTimeout timeout)
{
    if (!giving.isActive())
        return;
    QDialog dialog;
    fillFarewell(dialog, QFileInfo(giving.path()).completeBaseName());
    QEventLoop loop;
    QObject::connect(&giving, &LastPush::ended, &loop, &QEventLoop::quit);
    QObject::connect(&dialog, &QDialog::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(timeout.silent, &dialog, &QWidget::show);
    QTimer::singleShot(timeout.most, &loop, &QEventLoop::quit);
    loop.exec();
    dialog.hide();
    giving.drop();
}

} // namespace iplan
