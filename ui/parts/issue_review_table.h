// SPDX-License-Identifier: GPL-3.0-or-later
// The certificate to be signed, field by field, beside profile, request and previous certificate:
// what is dropped struck through in red, what comes in green with a plus, what will be signed on
// tint. As high as its rows.
#pragma once

#include "models/jobs/issue_review.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace ui {

class IssueReviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Field, Profile, Request, Previous, Signed, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setReview(const jobs::IssueReview &review);
    const QList<jobs::ReviewLine> &lines(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    jobs::IssueReview m_review;
};

class IssueReviewTable : public QTableView {
    Q_OBJECT
public:
    explicit IssueReviewTable(QWidget *parent = nullptr);
    void setReview(const jobs::IssueReview &review);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {320, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    IssueReviewModel *m_model;
    int m_height = 0;
};

}  // namespace ui
