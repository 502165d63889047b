// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/printlayout.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace iplan
{

Result<> printLayout(const report::Layout& layout, QPrinter& printer)
{
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(layout.document().landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true);
    printer.setDocName(layout.document().title);
    QPainter painter;
    if (!painter.begin(&printer))
        return fail(
            ErrorKind::Io,
            QCoreApplication::translate("iplan::PrintLayout", "Der Drucker nimmt das Dokument nicht an."),
            QCoreApplication::translate("iplan::PrintLayout", "Prüfen Sie den Drucker, oder speichern Sie als PDF."));
    report::paintPages(layout, printer, painter, printer.fromPage() > 0 ? printer.fromPage() : 1, printer.toPage());
    painter.end();
    return {};
}

Result<> askAndPrint(const report::Layout& layout, QWidget* window, const std::function<Result<>()>& before)
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, window);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    if (before)
        IPLAN_TRY(before());
    return printLayout(layout, printer);
}

} // namespace iplan
