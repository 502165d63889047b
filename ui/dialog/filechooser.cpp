// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialog/filechooser.h"

#include "ui/base/preferences.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace iplan
{

QString FileChooser::existingFile(QWidget* parent, const FileQuestion& question)
{
    return QFileDialog::getOpenFileName(parent, question.title, question.proposal, question.filter);
}

QString FileChooser::targetFile(QWidget* parent, const FileQuestion& question, bool replace)
{
    QFileDialog dialog(parent, question.title, question.proposal, question.filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(question.suffix);
    dialog.selectFile(question.proposal);
    dialog.setOption(QFileDialog::DontConfirmOverwrite, !replace);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString FileChooser::targetFolder(QWidget* parent, const FileQuestion& question)
{
    return QFileDialog::getExistingDirectory(parent, question.title, question.proposal);
}

QString freeDocumentPath(const QString& baseName, const QString& suffix, const QString& folder)
{
    const QDir place(folder.isEmpty() ? preferences::filesFolder() : folder);
    QString path = place.filePath(baseName + u'.' + suffix);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = place.filePath(QStringLiteral("%1 %2.%3").arg(baseName).arg(number).arg(suffix));
    return path;
}

} // namespace iplan
