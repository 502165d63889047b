// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/lastpush.h"

#include "ui/base/exchangethread.h"

namespace iplan
{

LastPush::LastPush(QObject* parent) : QObject(parent) {}

LastPush::~LastPush() = default;

void LastPush::begin(std::unique_ptr<ExchangeThread> thread, const QString& path)
{
    drop();
    m_thread = std::move(thread);
    m_path = path;
    using Given = StepwiseExchange::Given;
    m_thread->run<Given>(
        this, [](StepwiseExchange& exchange) { return exchange.give(); },
        [this, number = ++m_number](const Result<Given>& given, bool) {
            if (number != m_number)
                return;
            if (!given) // nobody to tell: the next opening does it
                qInfo("%s", qUtf8Printable(given.error().message));
            drop();
        });
}

void LastPush::drop()
{
    if (!m_thread)
        return;
    ++m_number;
    m_thread.reset();
    m_path.clear();
    Q_EMIT ended();
}

} // namespace iplan
