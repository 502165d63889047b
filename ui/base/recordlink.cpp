// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/recordlink.h"

#include "core/query/textlinks.h"
#include "ui/base/workspace.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

namespace iplan
{

void copyRecordLink(const Workspace& workspace, const RowRef& row)
{
    auto* data = new QMimeData;
    data->setText(addressOf(row));
    data->setHtml(QStringLiteral("<a href=\"%1\">%2</a>")
                      .arg(addressOf(row), workspace.labelOf(row).simplified().toHtmlEscaped()));
    QGuiApplication::clipboard()->setMimeData(data);
}

RowRef pastedRecord(const QMimeData& data)
{
    return data.hasText() ? rowOfAddress(data.text()) : RowRef();
}

void followLink(const QString& address, const std::function<void(const RowRef&)>& openRecord)
{
    const RowRef row = rowOfAddress(address);
    const QUrl url(address, QUrl::StrictMode);
    if (!row.isNull())
        openRecord(row);
    else if (url.scheme() == u"http" || url.scheme() == u"https" || url.scheme() == u"mailto")
        QDesktopServices::openUrl(url);
}

} // namespace iplan
