// SPDX-License-Identifier: GPL-3.0-or-later
// Against SoftHSM with tokens in a temporary folder; certificates signed by a token are checked by
// openssl.
#include "crypto/base/der.h"
#include "crypto/keys/pkcs11_session.h"
#include "crypto/keys/private_key.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace crypto;
using namespace crypto::pkcs11;

namespace {

QString softHsm()
{
    for (const char *path :
         {"/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
          "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so"})
        if (QFile::exists(QString::fromLatin1(path)))
            return QString::fromLatin1(path);
    return {};
}

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool good = process.waitForFinished(60'000) && process.exitCode() == 0;
    if (!good)
        qWarning("%s", process.readAll().constData());
    return good;
}

Bytes read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray all = file.readAll();
    return Bytes(all.begin(), all.end());
}

void write(const QString &path, ByteView bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char *>(bytes.data()), static_cast<qint64>(bytes.size()));
}

}  // namespace

class TestPkcs11 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void uriThereAndBack_data();
    void uriThereAndBack();
    void uriRefuses_data();
    void uriRefuses();
    void listsTokens();
    void missingTokenAndModule();
    void wrongPinIsSaid();
    void answersOfTokens_data();
    void answersOfTokens();
    void needsLogin();
    void generatesAndSigns_data();
    void generatesAndSigns();
    void keysStayInTheToken();
    void findsForeignKeysAndDestroys();
    void ambiguityIsRefused();
    void refusesWhatTokensCannot();

private:
    Uri tokenUri(const std::string &label = "Lab HSM") const
    {
        Uri uri;
        uri.token = label;
        uri.modulePath = m_module;
        return uri;
    }
    std::shared_ptr<Token> loggedIn() const
    {
        auto token = Token::open(tokenUri());
        if (!token || !(*token)->login(Secret::fromText("1234")).ok())
            return nullptr;
        return *token;
    }

    QTemporaryDir m_folder;
    std::string m_module;
};

void TestPkcs11::initTestCase()
{
    QVERIFY2(!softHsm().isEmpty(), "softhsm2 is not installed");
    m_module = softHsm().toStdString();
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("tokens")));
    write(
        m_folder.filePath(QStringLiteral("softhsm2.conf")),
        viewOf("directories.tokendir = " + m_folder.filePath(QStringLiteral("tokens")).toStdString()
               + "\nobjectstore.backend = file\nlog.level = ERROR\n"));
    qputenv("SOFTHSM2_CONF", m_folder.filePath(QStringLiteral("softhsm2.conf")).toLocal8Bit());
    for (const char *label : {"Lab HSM", "Other"})
        QVERIFY(run(QStringLiteral("softhsm2-util"),
                    {"--init-token", "--free", "--label", QString::fromLatin1(label), "--pin",
                     "1234", "--so-pin", "567890"}));
}

void TestPkcs11::uriThereAndBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *name, const char *text, const char *written) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(written);
    };
    row("empty", "pkcs11:", "pkcs11:");
    row("token and key", "pkcs11:token=Lab%20HSM;object=ca;id=%01%ab",
        "pkcs11:token=Lab%20HSM;object=ca;id=%01%ab");
    row("other order, unknown ones", "pkcs11:x-vendor=1;object=a;slot-id=3;token=T",
        "pkcs11:token=T;object=a");
    row("module", "pkcs11:serial=1?module-path=/usr/lib/x.so",
        "pkcs11:serial=1?module-path=%2Fusr%2Flib%2Fx.so");
    row("letters as id", "pkcs11:id=ab", "pkcs11:id=%61%62");
    row("signs", "pkcs11:object=a%3Bb%3f%25", "pkcs11:object=a%3Bb%3F%25");
}

void TestPkcs11::uriThereAndBack()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, written);
    const auto uri = parseUri(text.toStdString());
    QVERIFY(uri.ok());
    QCOMPARE(QByteArray::fromStdString(uriText(*uri)), written);
    const auto again = parseUri(uriText(*uri));
    QVERIFY(again.ok());
    QCOMPARE(uriText(*again), uriText(*uri));
}

void TestPkcs11::uriRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "pkcs12:token=a", "pkcs11:token", "pkcs11:=a", "pkcs11:token=%4", "pkcs11:token=%zz",
          "pkcs11:token=a;token=b", "pkcs11:token=a?pin-value=1234",
          "pkcs11:token=a?pin-source=file%3a/etc/pin"})
        QTest::newRow(*text ? text : "nothing") << QByteArray(text);
}

void TestPkcs11::uriRefuses()
{
    QFETCH(const QByteArray, text);
    const auto uri = parseUri(text.toStdString());
    QVERIFY(!uri.ok());
    QCOMPARE(uri.error().code, ErrorCode::InvalidArgument);
    QVERIFY(uri.error().object.find("1234") == std::string::npos);
    QVERIFY(uri.error().detail.find("1234") == std::string::npos);
}

void TestPkcs11::listsTokens()
{
    const auto tokens = listTokens(m_module);
    QVERIFY2(tokens.ok(), tokens ? "" : tokens.error().detail.c_str());
    QCOMPARE(tokens->size(), std::size_t{2});
    std::vector<std::string> labels{tokens->at(0).label, tokens->at(1).label};
    std::sort(labels.begin(), labels.end());
    QCOMPARE(labels, (std::vector<std::string>{"Lab HSM", "Other"}));
    QVERIFY(tokens->at(0).loginRequired && tokens->at(0).pinSet && !tokens->at(0).pinLocked);
    QCOMPARE(tokens->at(0).manufacturer, std::string("SoftHSM project"));
    const auto same = Token::open(tokens->at(0).uri());
    QVERIFY(same.ok());
    QCOMPARE((*same)->info().serial, tokens->at(0).serial);
}

void TestPkcs11::missingTokenAndModule()
{
    const auto missing = Token::open(tokenUri("Nobody"));
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().code, ErrorCode::TokenMissing);
    QCOMPARE(missing.error().object, std::string("Nobody"));
    const auto module = listTokens("/nonexistent/module.so");
    QVERIFY(!module.ok());
    QCOMPARE(module.error().code, ErrorCode::InputOutput);
    Uri any;
    any.modulePath = m_module;
    const auto two = Token::open(any);
    QVERIFY(!two.ok());
    QCOMPARE(two.error().code, ErrorCode::InvalidArgument);
}

void TestPkcs11::wrongPinIsSaid()
{
    const auto token = Token::open(tokenUri());
    QVERIFY(token.ok());
    const auto wrong = (*token)->login(Secret::fromText("9999"));
    QVERIFY(!wrong.ok());
    QCOMPARE(wrong.error().code, ErrorCode::WrongPin);
    QVERIFY((*token)->login(Secret::fromText("1234")).ok());
    QVERIFY((*token)->login(Secret::fromText("1234")).ok());
}

// SoftHSM never locks a PIN and is never pulled out: what a real token would answer.
void TestPkcs11::answersOfTokens_data()
{
    QTest::addColumn<qulonglong>("answer");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, CK_RV answer, ErrorCode code) {
        QTest::newRow(name) << static_cast<qulonglong>(answer) << static_cast<int>(code);
    };
    row("wrong PIN", CKR_PIN_INCORRECT, ErrorCode::WrongPin);
    row("PIN locked", CKR_PIN_LOCKED, ErrorCode::PinLocked);
    row("no token", CKR_TOKEN_NOT_PRESENT, ErrorCode::TokenMissing);
    row("pulled out", CKR_DEVICE_REMOVED, ErrorCode::TokenMissing);
    row("session gone", CKR_SESSION_HANDLE_INVALID, ErrorCode::TokenMissing);
    row("not logged in", CKR_USER_NOT_LOGGED_IN, ErrorCode::Locked);
    row("mechanism", CKR_MECHANISM_INVALID, ErrorCode::Unsupported);
    row("full", CKR_DEVICE_MEMORY, ErrorCode::DiskFull);
    row("device", CKR_DEVICE_ERROR, ErrorCode::CryptoFailure);
}

void TestPkcs11::answersOfTokens()
{
    QFETCH(const qulonglong, answer);
    QFETCH(const int, code);
    const Error error = failure(static_cast<CK_RV>(answer), "log-in");
    QCOMPARE(static_cast<int>(error.code), code);
    QVERIFY(error.detail.starts_with("log-in: "));
}

void TestPkcs11::needsLogin()
{
    const auto token = Token::open(tokenUri());
    QVERIFY(token.ok());
    const auto made = (*token)->generate({"EC P-256"}, "early");
    QVERIFY(!made.ok());
    QCOMPARE(made.error().code, ErrorCode::Locked);
}

void TestPkcs11::generatesAndSigns_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("digest");
    QTest::addColumn<bool>("pss");
    for (const char *digest : {"", "SHA-256", "SHA-384", "SHA-512"})
        for (const char *label : {"RSA 2048", "EC P-256", "EC P-384", "EC P-521", "Ed25519"})
            QTest::addRow("%s %s", label, digest)
                << QByteArray(label) << QByteArray(digest) << false;
    for (const char *digest : {"SHA-256", "SHA-384", "SHA-512"})
        QTest::addRow("RSA 2048 PSS %s", digest)
            << QByteArray("RSA 2048") << QByteArray(digest) << true;
}

void TestPkcs11::generatesAndSigns()
{
    QFETCH(const QByteArray, label);
    QFETCH(const QByteArray, digest);
    QFETCH(const bool, pss);
    const auto token = loggedIn();
    QVERIFY(token);
    // One key of a kind serves all rows.
    Uri uri;
    uri.object = "sign " + label.toStdString();
    auto key = token->find(uri);
    if (!key) {
        QCOMPARE(key.error().code, ErrorCode::NotFound);
        key = token->generate({label.toStdString()}, uri.object);
    }
    QVERIFY2(key.ok(), key ? "" : key.error().detail.c_str());
    QCOMPARE(QByteArray::fromStdString((*key)->info().label()), label);
    const Bytes message(1000, 7);
    const auto signature = (*key)->sign(message, {digest.toStdString(), pss});
    QVERIFY2(signature.ok(), signature ? "" : signature.error().detail.c_str());
    QCOMPARE(signature->algorithmDer, (*key)->algorithmFor({digest.toStdString(), pss}).value());
    const auto verifier = VerifyingKey::load((*key)->spki());
    QVERIFY(verifier.ok());
    const auto good = verifier->verifies(message, signature->algorithmDer, signature->value);
    QVERIFY(good.ok() && good.value());
    const auto bad = verifier->verifies(Bytes(1000, 8), signature->algorithmDer, signature->value);
    QVERIFY(bad.ok() && !bad.value());

    // The same AlgorithmIdentifier as a key in memory would state: what others read, they read
    // here.
    if (!pss) {
        const auto inMemory = PrivateKey::generate({label.toStdString()});
        QCOMPARE(signature->algorithmDer,
                 inMemory->algorithmFor({digest.toStdString(), pss}).value());
    }
    // openssl has the last word.
    if (label != "Ed25519") {
        QTemporaryDir folder;
        write(folder.filePath("spki.der"), (*key)->spki());
        write(folder.filePath("message"), message);
        write(folder.filePath("signature"), signature->value);
        const QString hash = digest.isEmpty()
            ? QString::fromStdString(fittingDigest((*key)->info())).remove(QLatin1Char('-'))
            : QString::fromLatin1(digest).remove(QLatin1Char('-'));
        QVERIFY(run("openssl",
                    {"pkey", "-pubin", "-inform", "der", "-in", folder.filePath("spki.der"), "-out",
                     folder.filePath("spki.pem")}));
        QStringList arguments{"dgst",       "-" + hash.toLower(),
                              "-verify",    folder.filePath("spki.pem"),
                              "-signature", folder.filePath("signature")};
        if (pss)
            arguments << "-sigopt"
                      << "rsa_padding_mode:pss"
                      << "-sigopt"
                      << "rsa_pss_saltlen:digest";
        QVERIFY(run("openssl", arguments << folder.filePath("message")));
    }
}

void TestPkcs11::keysStayInTheToken()
{
    const auto token = loggedIn();
    QVERIFY(token);
    const auto key = token->generate({"EC P-256"}, "stays");
    QVERIFY(key.ok());
    QCOMPARE((*key)->inMemory(), nullptr);
    // pkcs11-tool (OpenSC) reads the attributes with its own eyes.
    QProcess tool;
    tool.start("pkcs11-tool",
               {"--module", QString::fromStdString(m_module), "--token-label", "Lab HSM", "--login",
                "--pin", "1234", "--list-objects", "--label", "stays", "--type", "privkey"});
    QVERIFY(tool.waitForFinished(60'000));
    const QByteArray out = tool.readAllStandardOutput();
    QVERIFY2(out.contains("sensitive") && out.contains("never extractable"), out.constData());
    const auto twice = token->generate({"EC P-256"}, "stays");
    QVERIFY(!twice.ok());
    QCOMPARE(twice.error().code, ErrorCode::AlreadyExists);
    // Another session, found by the text the vault would keep.
    const auto uri = parseUri(uriText((*key)->uri()));
    QVERIFY(uri.ok());
    const auto other = Token::open(*uri);
    QVERIFY(other.ok());
    QVERIFY((*other)->login(Secret::fromText("1234")).ok());
    const auto found = (*other)->find(*uri);
    QVERIFY(found.ok());
    QCOMPARE((*found)->spkiSha256(), (*key)->spkiSha256());
}

void TestPkcs11::findsForeignKeysAndDestroys()
{
    QTemporaryDir folder;
    const QString file = folder.filePath("key.pem");
    QVERIFY(
        run("openssl",
            {"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384", "-out", file}));
    QVERIFY(
        run("openssl",
            {"pkey", "-in", file, "-pubout", "-outform", "der", "-out", folder.filePath("spki")}));
    QVERIFY(run("softhsm2-util",
                {"--import", file, "--token", "Lab HSM", "--label", "foreign", "--id", "a1b2",
                 "--pin", "1234"}));
    const auto token = loggedIn();
    QVERIFY(token);
    const auto keys = token->keys();
    QVERIFY(keys.ok());
    const auto listed = std::find_if(keys->begin(), keys->end(),
                                     [](const KeyInfo &key) { return key.label == "foreign"; });
    QVERIFY(listed != keys->end());
    QCOMPARE(listed->id, (Bytes{0xa1, 0xb2}));
    QCOMPARE(listed->spki, read(folder.filePath("spki")));
    Uri byId;
    byId.id = {0xa1, 0xb2};
    const auto key = token->find(byId);
    QVERIFY(key.ok());
    QVERIFY((*key)->sign(Bytes{1}, {}).ok());
    QVERIFY(token->destroy(byId).ok());
    const auto gone = token->find(byId);
    QVERIFY(!gone.ok());
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
    QVERIFY(!(*key)->sign(Bytes{1}, {}).ok());
    const auto again = token->destroy(byId);
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, ErrorCode::NotFound);
}

void TestPkcs11::ambiguityIsRefused()
{
    QTemporaryDir folder;
    const QString file = folder.filePath("key.pem");
    for (const char *id : {"01", "02"}) {
        QVERIFY(run(
            "openssl",
            {"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", file}));
        QVERIFY(run("softhsm2-util",
                    {"--import", file, "--token", "Lab HSM", "--label", "twin", "--id",
                     QString::fromLatin1(id), "--pin", "1234"}));
    }
    const auto token = loggedIn();
    QVERIFY(token);
    Uri uri;
    uri.object = "twin";
    QCOMPARE(token->find(uri).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(token->destroy(uri).error().code, ErrorCode::InvalidArgument);
    uri.id = {2};
    QVERIFY(token->find(uri).ok());
    QCOMPARE(token->find({}).error().code, ErrorCode::InvalidArgument);
}

void TestPkcs11::refusesWhatTokensCannot()
{
    const auto token = loggedIn();
    QVERIFY(token);
    QCOMPARE(token->generate({"ML-DSA-65"}, "pq").error().code, ErrorCode::Unsupported);
    QCOMPARE(token->generate({"EC P-256"}, "").error().code, ErrorCode::InvalidArgument);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(token->generate({"EC P-256"}, "late", stop.get_token()).error().code,
             ErrorCode::Cancelled);
    const auto key = token->generate({"EC P-256"}, "digests");
    QVERIFY(key.ok());
    QCOMPARE((*key)->sign(Bytes{1}, {"SHA-1"}).error().code, ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(TestPkcs11)
#include "tst_pkcs11.moc"
