// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutdialog.h"

#include "core/base/filesize.h"
#include "ui/base/icons.h"
#include "ui/base/workspace.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

QString aboutText(const char* source)
{
    return QCoreApplication::translate("AboutDialog", source);
}

QString fileFacts(const Workspace& workspace)
{
    if (!workspace.isOpen())
        return aboutText(QT_TRANSLATE_NOOP("AboutDialog", "Keine Datei geöffnet."));
    const auto info = workspace.store().file().info();
    if (!info)
        return info.error().message.toHtmlEscaped();
    const QLocale locale;
    return aboutText(QT_TRANSLATE_NOOP("AboutDialog", "%1<br>Änderungen: %2; %3; Fassung %4 des Dateiformats"))
        .arg(QDir::toNativeSeparators(workspace.store().file().path()).toHtmlEscaped(), locale.toString(info->commits),
             formatFileSize(info->bytes))
        .arg(info->schemaVersion);
}

} // namespace

void showAboutDialog(const Workspace& workspace, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("about"));
    dialog->setWindowTitle(aboutText(QT_TRANSLATE_NOOP("AboutDialog", "Über Integrationsplaner")));
    auto* logo = new QLabel;
    logo->setPixmap(programIcon().pixmap(64, 64));
    auto* label = new QLabel(
        QStringLiteral("<h2>Integrationsplaner %1</h2><p>%2</p><p>%3</p><p><b>%4</b><br>%5</p>")
            .arg(QCoreApplication::applicationVersion(),
                 aboutText(QT_TRANSLATE_NOOP("AboutDialog", "Für Koordinatorinnen und Koordinatoren Kommunaler "
                                                            "Integrationszentren.<br>Freie Software unter der GNU GPL, "
                                                            "Version 3 oder neuer.")),
                 QStringLiteral(
                     "Qt %1, SQLite, libxlsxwriter, libzip, QPDF, libsodium, hyphen-de, Hunspell, tl::expected")
                     .arg(QString::fromLatin1(qVersion())),
                 aboutText(QT_TRANSLATE_NOOP("AboutDialog", "Datei")), fileFacts(workspace)));
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setAccessibleName(dialog->windowTitle());
    label->setWordWrap(true);
    label->setMinimumWidth(60 * label->fontMetrics().averageCharWidth());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto* row = new QHBoxLayout;
    row->addWidget(logo, 0, Qt::AlignTop);
    row->addWidget(label, 1);
    auto* layout = new QVBoxLayout(dialog);
    layout->addLayout(row);
    layout->addWidget(buttons);
    dialog->show();
}

} // namespace iplan
