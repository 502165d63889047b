// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/lineeditor.h"

#include <functional>

class QCompleter;
class QStringListModel;

namespace iplan
{

/// A line of text that suggests texts while one types; any text counts.
class SuggestingEditor : public LineEditor
{
    Q_OBJECT
public:
    using Source = std::function<QStringList()>;
    /// `source` is asked each time the line gets the focus.
    SuggestingEditor(const Column& field, Source source, QWidget* parent = nullptr);
    [[nodiscard]] QCompleter* completer() const { return m_completer; }

protected:
    [[nodiscard]] bool commitsOnFocusOut() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Source m_source;
    QStringListModel* m_texts = nullptr;
    QCompleter* m_completer = nullptr;
    bool m_byReturn = false; ///< Return is taking a suggestion
};

} // namespace iplan
