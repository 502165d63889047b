// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDesktopServices>
#include <QObject>
#include <QStringList>
#include <QUrl>

namespace iplan::test
{

/// In the place of the mail program.
class MailProgram : public QObject
{
    Q_OBJECT
public:
    MailProgram() { QDesktopServices::setUrlHandler(QStringLiteral("mailto"), this, "open"); }
    ~MailProgram() override { QDesktopServices::unsetUrlHandler(QStringLiteral("mailto")); }
    QStringList opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened << url.toString(QUrl::FullyEncoded); }
};

} // namespace iplan::test
