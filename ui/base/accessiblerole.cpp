// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/accessiblerole.h"

#include <QAccessibleWidget>
#include <QVariant>

namespace iplan
{

namespace
{

constexpr auto kAccessibleRoleProperty = "iplanAccessibleRole";

class PictureInterface : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
};

/// Asked by Qt for every class of an object, the most derived first.
QAccessibleInterface* pictureInterface(const QString&, QObject* object)
{
    const QVariant role = object ? object->property(kAccessibleRoleProperty) : QVariant();
    return role.isValid() && object->isWidgetType()
               ? new PictureInterface(static_cast<QWidget*>(object), static_cast<QAccessible::Role>(role.toInt()))
               : nullptr;
}

} // namespace

void setAccessibleRole(QWidget& widget, QAccessible::Role role)
{
    static const bool installed = (QAccessible::installFactory(&pictureInterface), true);
    Q_UNUSED(installed)
    widget.setProperty(kAccessibleRoleProperty, static_cast<int>(role));
    // Giving it a name has made an interface already.
    if (QAccessibleInterface* before = QAccessible::queryAccessibleInterface(&widget); before->role() != role)
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(before));
}

} // namespace iplan
