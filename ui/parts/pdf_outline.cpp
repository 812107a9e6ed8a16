// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/pdf_outline.h"

#include <QRegularExpression>

#include <map>

namespace ui {
namespace {

using namespace Qt::StringLiterals;

// A text string (7.9.2.2): plain ASCII in parentheses, anything else as UTF-16BE.
QByteArray textString(const QString &text)
{
    bool plain = true;
    for (const QChar c : text)
        plain = plain && c.unicode() >= 0x20 && c.unicode() < 0x7F;
    if (plain) {
        QByteArray out = text.toLatin1();
        out.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        return '(' + out + ')';
    }
    QByteArray out = "<FEFF";
    for (const QChar c : text)
        out += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return out + '>';
}

class Reader {
public:
    explicit Reader(const PdfWritten &written) : m_written(written) { }

    struct Trailer {
        qint64 xref = 0;
        int size = 0, root = 0, info = 0;
    };
    std::optional<Trailer> trailer() const
    {
        static const QRegularExpression form(
            u"trailer\\s*<<(.*?)>>\\s*startxref\\s*([0-9]+)\\s*%%EOF\\s*$"_s,
            QRegularExpression::DotMatchesEverythingOption);
        const auto match = form.match(QString::fromLatin1(m_written.tail.right(4096)));
        if (!match.hasMatch())
            return std::nullopt;
        const QString keys = match.captured(1);
        const auto number = [&keys](const QString &name) {
            const QRegularExpression entry(u"/"_s + name + u"\\s+([0-9]+)"_s);
            return entry.match(keys).captured(1).toInt();
        };
        Trailer found{match.captured(2).toLongLong(), number(u"Size"_s), number(u"Root"_s),
                      number(u"Info"_s)};
        if (found.size <= 0 || found.root <= 0)
            return std::nullopt;
        return found;
    }

    // What stands between "<<" and the ">>" that ends the object.
    std::optional<QByteArray> dictionary(const Trailer &trailer, int object) const
    {
        // Twenty bytes an entry, after "xref\n0 N\n" (7.5.4).
        const QByteArray table = at(trailer.xref, 64);
        static const QRegularExpression head(u"^xref\\s+0\\s+[0-9]+\\s"_s);
        const auto match = head.match(QString::fromLatin1(table));
        if (!match.hasMatch())
            return std::nullopt;
        const qint64 entry = trailer.xref + match.capturedLength() + qint64(object) * 20;
        const qint64 offset = at(entry, 10).toLongLong();
        const QByteArray bytes = at(offset, 0);
        const QByteArray name = QByteArray::number(object) + " 0 obj";
        const auto end = bytes.indexOf("endobj");
        if (!bytes.startsWith(name) || end < 0)
            return std::nullopt;
        const auto open = bytes.indexOf("<<"), close = bytes.lastIndexOf(">>", end);
        if (open < 0 || close < open)
            return std::nullopt;
        return bytes.mid(open + 2, close - open - 2);
    }

private:
    // size 0: as much as is there.
    QByteArray at(qint64 offset, qsizetype size) const
    {
        const qsizetype most = size > 0 ? size : -1;
        if (offset >= m_written.tailOffset)
            return m_written.tail.mid(offset - m_written.tailOffset, most);
        return offset < m_written.head.size() ? m_written.head.mid(offset, most) : QByteArray();
    }
    const PdfWritten &m_written;
};

QList<int> pagesOf(const QByteArray &pages)
{
    static const QRegularExpression kids(u"/Kids\\s*\\[([^\\]]*)\\]"_s);
    static const QRegularExpression reference(u"([0-9]+)\\s+0\\s+R"_s);
    QList<int> numbers;
    const QString list = kids.match(QString::fromLatin1(pages)).captured(1);
    for (const auto &match : reference.globalMatch(list))
        numbers.append(match.captured(1).toInt());
    return numbers;
}

// Objects appended, with the offsets they get.
class Update {
public:
    Update(qint64 offset, int next) : m_offset(offset), m_next(next) { }
    int reserve() { return m_next++; }
    void put(int number, const QByteArray &dictionary)
    {
        m_offsets[number] = m_offset + m_bytes.size();
        m_bytes += QByteArray::number(number) + " 0 obj\n<<\n" + dictionary + ">>\nendobj\n";
    }
    QByteArray finish(qint64 previous, int root, int info)
    {
        const qint64 xref = m_offset + m_bytes.size();
        m_bytes += "xref\n0 1\n0000000000 65535 f \n";
        for (auto it = m_offsets.begin(); it != m_offsets.end();) {
            auto last = it;
            int count = 0;
            while (last != m_offsets.end() && last->first == it->first + count) {
                ++last;
                ++count;
            }
            m_bytes += QByteArray::number(it->first) + ' ' + QByteArray::number(count) + '\n';
            for (; it != last; ++it)
                m_bytes += QByteArray::number(it->second).rightJustified(10, '0') + " 00000 n \n";
        }
        m_bytes += "trailer\n<<\n/Size " + QByteArray::number(m_next) + "\n/Root "
            + QByteArray::number(root) + " 0 R\n/Info " + QByteArray::number(info) + " 0 R\n/Prev "
            + QByteArray::number(previous) + "\n>>\nstartxref\n" + QByteArray::number(xref)
            + "\n%%EOF\n";
        return m_bytes;
    }

private:
    qint64 m_offset;
    int m_next;
    QByteArray m_bytes;
    std::map<int, qint64> m_offsets;
};

QByteArray reference(const char *key, int number)
{
    return QByteArray("/") + key + ' ' + QByteArray::number(number) + " 0 R\n";
}

struct Node {
    const Bookmark *bookmark = nullptr;
    int number = 0, parent = -1;
    QList<int> children = {};  // indexes of nodes
};

// Items of one level know their neighbours, parents their first and last child (12.3.3).
void putLevel(Update &update, const QList<Node> &nodes, const QList<int> &level, int parent,
              const QList<int> &pages)
{
    for (qsizetype i = 0; i < level.size(); ++i) {
        const Node &node = nodes[level[i]];
        const int page = std::clamp(node.bookmark->page, 0, int(pages.size()) - 1);
        QByteArray item = "/Title " + textString(node.bookmark->title) + '\n'
            + reference("Parent", parent) + "/Dest [" + QByteArray::number(pages[page])
            + " 0 R /XYZ 0 " + QByteArray::number(node.bookmark->top, 'f', 1) + " null]\n";
        if (i > 0)
            item += reference("Prev", nodes[level[i - 1]].number);
        if (i + 1 < level.size())
            item += reference("Next", nodes[level[i + 1]].number);
        if (!node.children.isEmpty()) {
            item += reference("First", nodes[node.children.first()].number)
                + reference("Last", nodes[node.children.last()].number) + "/Count "
                + QByteArray::number(node.children.size()) + '\n';
            putLevel(update, nodes, node.children, node.number, pages);
        }
        update.put(node.number, item);
    }
}

}  // namespace

std::optional<QByteArray> outlineUpdate(const PdfWritten &written, const QList<Bookmark> &bookmarks,
                                        const PdfFacts &facts)
{
    const Reader reader(written);
    const auto trailer = reader.trailer();
    if (!trailer)
        return std::nullopt;
    const auto catalog = reader.dictionary(*trailer, trailer->root);
    if (!catalog)
        return std::nullopt;
    static const QRegularExpression pagesKey(u"/Pages\\s+([0-9]+)\\s+0\\s+R"_s);
    const int pagesObject = pagesKey.match(QString::fromLatin1(*catalog)).captured(1).toInt();
    const auto tree = reader.dictionary(*trailer, pagesObject);
    const QList<int> pages = tree ? pagesOf(*tree) : QList<int>();
    if (pages.isEmpty() || catalog->contains("/Outlines"))
        return std::nullopt;

    Update update(written.tailOffset + written.tail.size(), trailer->size);
    const int outlines = update.reserve();
    QList<Node> nodes;
    QList<int> tops;
    for (const Bookmark &bookmark : bookmarks) {
        Node node{&bookmark, update.reserve()};
        if (bookmark.level > 0 && !tops.isEmpty())
            nodes[tops.last()].children.append(int(nodes.size()));
        else
            tops.append(int(nodes.size()));
        nodes.append(node);
    }
    if (!tops.isEmpty()) {
        putLevel(update, nodes, tops, outlines, pages);
        update.put(outlines,
                   "/Type /Outlines\n" + reference("First", nodes[tops.first()].number)
                       + reference("Last", nodes[tops.last()].number) + "/Count "
                       + QByteArray::number(nodes.size()) + '\n');
    }
    QByteArray root = *catalog;
    root += tops.isEmpty() ? QByteArray() : '\n' + reference("Outlines", outlines);
    root += "/PageMode /UseOutlines\n/ViewerPreferences << /DisplayDocTitle true >>\n";
    update.put(trailer->root, root);
    QByteArray info;
    if (trailer->info > 0)
        info = reader.dictionary(*trailer, trailer->info).value_or(QByteArray());
    static const QRegularExpression date(u"/CreationDate\\s*\\([^)]*\\)"_s);
    const QByteArray made = date.match(QString::fromLatin1(info)).captured(0).toLatin1();
    const int infoObject = trailer->info > 0 ? trailer->info : update.reserve();
    update.put(infoObject,
               "/Title " + textString(facts.title) + "\n/Author " + textString(facts.author)
                   + "\n/Subject " + textString(facts.subject) + "\n/Keywords "
                   + textString(facts.keywords) + "\n/Creator (Sealkeeper)\n" + made + '\n');
    return update.finish(trailer->xref, trailer->root, infoObject);
}

}  // namespace ui
