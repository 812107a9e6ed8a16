// SPDX-License-Identifier: GPL-3.0-or-later
// An authority connected in the window by a client certificate whose key lies in a token: it is
// offered, the PIN is asked for, and nginx sees who came.
#include "crypto/keys/pkcs11_token.h"
#include "crypto/wire/est_body.h"
#include "crypto/wire/writers.h"
#include "crypto/x509/request_builder.h"
#include "models/domain/describe.h"
#include "models/store/account_store.h"
#include "models/store/certificate_store.h"
#include "models/store/key_store.h"
#include "tests/support/softhsm.h"
#include "tests/support/tls_front.h"
#include "tests/ui/plan_console.h"
#include "tests/ui/shell/fake_door.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/parts/choice_list.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/theme.h"
#include "ui/shell/console_view.h"
#include "ui/shell/pin_dialog.h"
#include "ui/wizards/connect_wizard.h"

#include <QCheckBox>
#include <QLabel>
#include <QPointer>

#include <mutex>

using namespace Qt::StringLiterals;

namespace {

crypto::Bytes bytesOf(const QByteArray &all)
{
    return {all.begin(), all.end()};
}

}  // namespace

class tst_TokenConnect : public QObject {
    Q_OBJECT

private:
    std::mutex m_mutex;
    QByteArrayList m_seen;  // who came
    QByteArray m_authorities;  // the answer to /cacerts
    std::unique_ptr<support::TlsFront> m_server;
    test::SoftHsm m_hsm;
    test::ConsoleVault m_console;
    FakeDoor m_door;
    FakeSettings m_settings;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::ConsoleView> m_view;

    void answer(int socket, const QByteArray &head)
    {
        const std::scoped_lock lock(m_mutex);
        for (const QByteArray &line : head.split('\n')) {
            if (line.toLower().startsWith("x-client-subject:"))
                m_seen.append(line.mid(17).trimmed());
        }
        const bool wanted = head.contains("/cacerts ");
        (void)loopback::sendAll(
            socket,
            wanted ? "HTTP/1.1 200 OK\r\nContent-Type: application/pkcs7-mime\r\nContent-Length: "
                    + QByteArray::number(m_authorities.size()) + "\r\nConnection: close\r\n\r\n"
                    + m_authorities
                   : QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: "
                                "close\r\n\r\n"));
    }
    QByteArrayList seen()
    {
        const std::scoped_lock lock(m_mutex);
        return m_seen;
    }
    // A key in the token and its certificate, both on record; and one without any key.
    crypto::Result<void> record()
    {
        auto token =
            crypto::pkcs11::Token::open(*crypto::pkcs11::parseUri(m_hsm.uri().toStdString()));
        if (!token)
            return token.error();
        if (auto done = (*token)->login(crypto::Secret::fromText("824713")); !done)
            return done;
        const auto key = (*token)->generate({"EC P-256"}, "badge");
        if (!key)
            return key.error();
        crypto::x509::RequestSpec spec;
        spec.subject = {{"CN", "Officer"}};
        const auto request = crypto::x509::buildRequest(**key, spec);
        support::TlsFiles &tls = m_server->tls;
        QFile file(tls.path("officer.csr"));
        if (!request || !file.open(QIODevice::WriteOnly))
            return crypto::Error{};
        file.write(QByteArray::fromStdString(crypto::wire::pem("CERTIFICATE REQUEST", *request)));
        file.close();
        if (!tls.signRequest("officer", "extendedKeyUsage=clientAuth"))
            return crypto::Error{};
        auto database = m_console.vault().connect(store::Access::Write);
        auto certificates = store::CertificateStore::open(**database);
        auto change = store::Change::begin(m_console.vault(), **database);
        for (const char *name : {"officer", "server"}) {
            const QByteArray stem(name);
            (void)support::TlsFiles::openssl(u"x509 -in %1 -outform DER -out %2"_s.arg(
                tls.path(stem + ".pem"), tls.path(stem + ".der")));
            const auto record = domain::describe(bytesOf(tls.read(stem + ".der")));
            if (!record)
                return record.error();
            const auto added = certificates->add(
                *change,
                {.record = *record, .metadata = {}, .locations = {}, .now = m_console.now()});
            if (!added)
                return added.error();
        }
        const auto &info = (*key)->info();
        crypto::pkcs11::Uri uri = (*key)->uri();
        uri.modulePath = test::SoftHsm::module().toStdString();
        const auto added = store::addTokenKey(
            *change, m_console.vault(), crypto::pkcs11::uriText(uri), (*key)->spkiSha256(),
            domain::describeKey(info.algorithm, info.bits, info.curve), u"test"_s, m_console.now());
        if (!added)
            return added.error();
        if (auto linked = certificates->setPrivateKey(*change, (*key)->spkiSha256(), added->id);
            !linked)
            return linked.error();
        if (auto done = certificates->finishBatch(*change); !done)
            return done;
        change->touchedAll();
        if (auto done = change->audit("test", u"token key"_s, {}); !done)
            return done;
        return change->commit();
    }
    ui::PinDialog *dialog()
    {
        ui::PinDialog *found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                const auto all = m_view->findChildren<ui::PinDialog *>();
                found = all.isEmpty() || !all.back()->isVisible() ? nullptr : all.back();
                return found != nullptr;
            },
            20'000);
        return found;
    }
    bool give(const QString &pin)
    {
        const QPointer<ui::PinDialog> asked = dialog();
        auto *field = asked ? asked->findChild<ui::PassphraseField *>() : nullptr;
        if (!field)
            return false;
        QTest::keyClicks(field, pin);
        QTest::keyClick(field, Qt::Key_Return);
        return QTest::qWaitFor([&] { return asked.isNull(); }, 5'000);
    }
    static bool fill(QWidget &wizard, const QString &name, const QString &text)
    {
        auto *field = qobject_cast<QLineEdit *>(test::named(wizard, name));
        if (!field)
            return false;
        field->clear();
        test::type(field, text);
        return field->text() == text;
    }
    static bool check(QWidget &wizard, const QString &text)
    {
        for (QCheckBox *each : wizard.findChildren<QCheckBox *>()) {
            if (each->isVisibleTo(&wizard) && each->text().contains(text)) {
                QTest::mouseClick(each, Qt::LeftButton, {}, {8, each->height() / 2});
                return each->isChecked();
            }
        }
        return false;
    }
    static bool says(QWidget &wizard, const QString &text, int milliseconds)
    {
        return QTest::qWaitFor(
            [&] {
                const auto labels = wizard.findChildren<QLabel *>();
                return std::any_of(labels.begin(), labels.end(), [&](const QLabel *each) {
                    return each->isVisibleTo(&wizard) && each->text().contains(text);
                });
            },
            milliseconds);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
        QCoreApplication::setApplicationName(u"tst_token_connect"_s);
        QVERIFY2(!test::SoftHsm::module().isEmpty(), "softhsm2 is missing; ./dev test installs it");
        QVERIFY(m_hsm.start(u"Signing room"_s, u"824713"_s));
        m_server = std::make_unique<support::TlsFront>(
            [this](int socket, const QByteArray &head, const QByteArray &) {
                answer(socket, head);
            });
        QVERIFY(m_server->ok());
        QVERIFY(
            support::TlsFiles::openssl(u"crl2pkcs7 -nocrl -certfile %1 -outform DER -out %2"_s.arg(
                m_server->tls.path("root.pem"), m_server->tls.path("root.p7"))));
        m_authorities = QByteArray::fromStdString(
            crypto::wire::estEncode(bytesOf(m_server->tls.read("root.p7"))));
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QCOMPARE(m_console.open(0), QString());
        const auto recorded = record();
        QVERIFY2(recorded.ok(), recorded.ok() ? "" : recorded.error().detail.c_str());
        m_view = std::make_unique<ui::ConsoleView>(m_console.context(), m_door, m_settings);
        m_view->resize(1280, 800);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanupTestCase() { m_view.reset(); }

    void connects()
    {
        auto *wizard = new ui::ConnectWizard(m_console.context(), u"est"_s);
        m_view->showWizard(wizard);
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(fill(*wizard, u"Address"_s, m_server->url(QString())));
        QVERIFY(fill(*wizard, u"Name in this vault"_s, u"Plant"_s));
        QVERIFY(fill(*wizard, u"Root certificates instead of the system's"_s,
                     m_server->tls.path("root.pem")));
        QVERIFY(check(*wizard, u"run on this machine"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(check(*wizard, u"Authenticate with a certificate of this vault"_s));
        auto *list =
            qobject_cast<ui::ChoiceList *>(test::named(*wizard, u"Matching certificates"_s));
        QVERIFY(list);
        // The server's certificate has no key here: it is none to choose.
        const auto note = [&] {
            return list->model()->index(0, 0).data(Qt::AccessibleDescriptionRole).toString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(
            list->model()->rowCount() == 1 && note().contains(u"key in a token"_s), 20'000);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Officer"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(!list->current().isEmpty());
        const QString pictures = qEnvironmentVariable("SEALKEEPER_TEST_PICTURES");
        if (!pictures.isEmpty())
            QVERIFY(m_view->grab().save(pictures + u"/token_connect.png"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(test::press(*wizard, u"Connect"_s));
        QVERIFY(give(u"000000"_s));
        QVERIFY(seen().isEmpty());  // no PIN, nobody was spoken to
        QVERIFY(give(u"824713"_s));
        QVERIFY(says(*wizard, u"Plant is connected"_s, 30'000));
        QVERIFY(!seen().isEmpty());
        for (const QByteArray &who : seen())
            QCOMPARE(who, QByteArray("CN=Officer"));
        QCOMPARE(test::sqlNumber(m_console, "SELECT count(*) FROM authority_account"), 1);
    }
};

QTEST_MAIN(tst_TokenConnect)
#include "tst_token_connect.moc"
