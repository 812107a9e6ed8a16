<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Audit</name>
    <message>
        <source>Entry %1 was there when the anchor was made and is gone: the end of the record was cut off.</source>
        <translation>アンカー作成時にあったエントリ %1 がありません。記録の末尾が切り取られています。</translation>
    </message>
    <message>
        <source>Entry %1 is not the one the anchor names: the record was rewritten.</source>
        <translation>エントリ %1 はアンカーが示すものではありません。記録が書き換えられています。</translation>
    </message>
    <message>
        <source>The time stamp of record %1</source>
        <translation>記録 %1 のタイムスタンプ</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1を読み取れません。</translation>
    </message>
    <message>
        <source>%1 was made over another record: the record was rewritten.</source>
        <translation>%1は別の記録に対するものです。記録が書き換えられています。</translation>
    </message>
    <message>
        <source>%1 does not hold.</source>
        <translation>%1は成立しません。</translation>
    </message>
    <message>
        <source>The anchor of the record was not written: %1</source>
        <translation>記録のアンカーを書き込めませんでした: %1</translation>
    </message>
</context>
<context>
    <name>CsvMetadata</name>
    <message>
        <source>the line names no certificate</source>
        <translation>この行は証明書を指定していません</translation>
    </message>
    <message>
        <source>no certificate of the vault has %1</source>
        <translation>保管庫に %1 の証明書はありません</translation>
    </message>
    <message>
        <source>several certificates have %1; use the sha256 column</source>
        <translation>%1 の証明書が複数あります。sha256 列を使ってください</translation>
    </message>
    <message>
        <source>the certificate stands in line %1 already</source>
        <translation>この証明書は %1 行目に既にあります</translation>
    </message>
    <message>
        <source>the criticality &quot;%1&quot; is none of low, medium, high, critical</source>
        <translation>重要度「%1」は low、medium、high、critical のいずれでもありません</translation>
    </message>
    <message>
        <source>managed is &quot;%1&quot;, neither yes nor no</source>
        <translation>managed の値「%1」は yes でも no でもありません</translation>
    </message>
    <message>
        <source>superseded-by names no single certificate: %1</source>
        <translation>superseded-by が一つの証明書を指していません: %1</translation>
    </message>
    <message>
        <source>reading lines</source>
        <translation>行を読み込み中</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>writing</source>
        <translation>書き込み中</translation>
    </message>
    <message>
        <source>no field of that name is defined in this vault</source>
        <translation>その名前のフィールドはこの保管庫に定義されていません</translation>
    </message>
    <message>
        <source>it is superseded itself</source>
        <translation>それ自体が置き換え済みです</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>比較中</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1 cannot be used like this.</source>
        <translation>%1 はこのようには使えません。</translation>
    </message>
    <message>
        <source>A value is outside its allowed range.</source>
        <translation>値が許される範囲を外れています。</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>値を直して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 does not follow its format.</source>
        <translation>%1 は正しい形式ではありません。</translation>
    </message>
    <message>
        <source>The data does not follow its format.</source>
        <translation>データが正しい形式ではありません。</translation>
    </message>
    <message>
        <source>Check that it is the right file and was copied in binary mode.</source>
        <translation>正しいファイルか、バイナリモードでコピーされたかを確認してください。</translation>
    </message>
    <message>
        <source>%1 ends too early.</source>
        <translation>%1 は途中で終わっています。</translation>
    </message>
    <message>
        <source>The data ends too early.</source>
        <translation>データが途中で終わっています。</translation>
    </message>
    <message>
        <source>Copy it again; the transfer was probably interrupted.</source>
        <translation>もう一度コピーしてください。転送が途中で切れた可能性があります。</translation>
    </message>
    <message>
        <source>%1 is larger than what is read safely.</source>
        <translation>%1 は安全に読み込める大きさを超えています。</translation>
    </message>
    <message>
        <source>The data is larger than what is read safely.</source>
        <translation>データが安全に読み込める大きさを超えています。</translation>
    </message>
    <message>
        <source>Split it into smaller parts.</source>
        <translation>小さく分割してください。</translation>
    </message>
    <message>
        <source>%1 uses an algorithm or version this program does not handle.</source>
        <translation>%1 は、このプログラムが扱えないアルゴリズムまたはバージョンを使っています。</translation>
    </message>
    <message>
        <source>An algorithm or version is not handled by this program.</source>
        <translation>このプログラムが扱えないアルゴリズムまたはバージョンです。</translation>
    </message>
    <message>
        <source>Convert it to a current format first.</source>
        <translation>先に現行の形式へ変換してください。</translation>
    </message>
    <message>
        <source>The passphrase does not open %1.</source>
        <translation>このパスフレーズでは %1 を開けません。</translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation>パスフレーズが正しくありません。</translation>
    </message>
    <message>
        <source>Check the keyboard layout and Caps Lock; if it is lost, use the recovery code.</source>
        <translation>キーボード配列と Caps Lock を確認してください。忘れた場合は回復コードを使ってください。</translation>
    </message>
    <message>
        <source>%1 is encrypted and needs a passphrase.</source>
        <translation>%1 は暗号化されており、パスフレーズが必要です。</translation>
    </message>
    <message>
        <source>A passphrase is needed.</source>
        <translation>パスフレーズが必要です。</translation>
    </message>
    <message>
        <source>Give the passphrase (on the command line with a passphrase file).</source>
        <translation>パスフレーズを入力してください (コマンドラインではパスフレーズファイルで指定)。</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>%1 が見つかりません。</translation>
    </message>
    <message>
        <source>What was asked for was not found.</source>
        <translation>指定されたものが見つかりません。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>名前を確認してください。</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 は既にあります。</translation>
    </message>
    <message>
        <source>It exists already.</source>
        <translation>既にあります。</translation>
    </message>
    <message>
        <source>Choose another name, or remove the old one first.</source>
        <translation>別の名前を選ぶか、先に古いものを取り除いてください。</translation>
    </message>
    <message>
        <source>%1 may only be read.</source>
        <translation>%1 は読み取り専用です。</translation>
    </message>
    <message>
        <source>The vault may only be read.</source>
        <translation>保管庫は読み取り専用です。</translation>
    </message>
    <message>
        <source>Close the other program that has the vault open, or check the folder&apos;s permissions.</source>
        <translation>保管庫を開いている別のプログラムを閉じるか、フォルダーの権限を確認してください。</translation>
    </message>
    <message>
        <source>%1 is locked.</source>
        <translation>%1 はロックされています。</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>保管庫はロックされています。</translation>
    </message>
    <message>
        <source>Unlock it first.</source>
        <translation>先にロックを解除してください。</translation>
    </message>
    <message>
        <source>%1 is in use by another program.</source>
        <translation>%1 は別のプログラムが使用中です。</translation>
    </message>
    <message>
        <source>The vault is in use by another program.</source>
        <translation>保管庫は別のプログラムが使用中です。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>There is no space left to write %1.</source>
        <translation>%1 を書き込む空き容量がありません。</translation>
    </message>
    <message>
        <source>There is no space left on the disk.</source>
        <translation>ディスクに空き容量がありません。</translation>
    </message>
    <message>
        <source>Free some space and try again; what was there before is unharmed.</source>
        <translation>空き容量を増やしてもう一度お試しください。元のデータは無事です。</translation>
    </message>
    <message>
        <source>The system could not read or write %1.</source>
        <translation>システムが %1 を読み書きできませんでした。</translation>
    </message>
    <message>
        <source>The system refused to read or write.</source>
        <translation>システムが読み書きを拒否しました。</translation>
    </message>
    <message>
        <source>Check the path, the permissions and the disk.</source>
        <translation>パス、権限、ディスクを確認してください。</translation>
    </message>
    <message>
        <source>%1 is damaged: its content fails the integrity check.</source>
        <translation>%1 は破損しています: 内容が完全性検査に合格しません。</translation>
    </message>
    <message>
        <source>Stored data is damaged: it fails the integrity check.</source>
        <translation>保存データが破損しています: 完全性検査に合格しません。</translation>
    </message>
    <message>
        <source>Keep the folder as it is, run &quot;sealkeeper vault check&quot; and restore the newest good backup.</source>
        <translation>フォルダーはそのままにして「sealkeeper vault check」を実行し、最新の正常なバックアップから復元してください。</translation>
    </message>
    <message>
        <source>%1 was written by a newer release of Sealkeeper; nothing was touched.</source>
        <translation>%1 は新しい版の Sealkeeper で書かれています。何も変更していません。</translation>
    </message>
    <message>
        <source>This was written by a newer release of Sealkeeper; nothing was touched.</source>
        <translation>これは新しい版の Sealkeeper で書かれています。何も変更していません。</translation>
    </message>
    <message>
        <source>Install the newer release.</source>
        <translation>新しい版をインストールしてください。</translation>
    </message>
    <message>
        <source>Stopped as asked: %1.</source>
        <translation>指示により停止しました: %1。</translation>
    </message>
    <message>
        <source>Stopped as asked.</source>
        <translation>指示により停止しました。</translation>
    </message>
    <message>
        <source>What was finished before stays.</source>
        <translation>それまでに完了した分は残ります。</translation>
    </message>
    <message>
        <source>%1 is not permitted.</source>
        <translation>%1 は許可されていません。</translation>
    </message>
    <message>
        <source>This is not permitted.</source>
        <translation>許可されていません。</translation>
    </message>
    <message>
        <source>Ask an administrator who may do this.</source>
        <translation>権限のある管理者に依頼してください。</translation>
    </message>
    <message>
        <source>The query cannot be read: %1.</source>
        <translation>クエリーを解釈できません: %1。</translation>
    </message>
    <message>
        <source>The query cannot be read.</source>
        <translation>クエリーを解釈できません。</translation>
    </message>
    <message>
        <source>Examples: expires&lt;30d   owner:none   issuer:&quot;R11&quot; -tag:test   san:*.example.org</source>
        <translation>例: expires&lt;30d   owner:none   issuer:&quot;R11&quot; -tag:test   san:*.example.org</translation>
    </message>
    <message>
        <source>A cryptographic operation failed on %1.</source>
        <translation>%1 に対する暗号処理が失敗しました。</translation>
    </message>
    <message>
        <source>A cryptographic operation failed.</source>
        <translation>暗号処理が失敗しました。</translation>
    </message>
    <message>
        <source>Report this with the details; it should not happen.</source>
        <translation>起きてはならないことです。詳細を添えて報告してください。</translation>
    </message>
    <message>
        <source>Something unexpected happened with %1.</source>
        <translation>%1 で予期しないことが起きました。</translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation>予期しないことが起きました。</translation>
    </message>
    <message>
        <source>Report this with the details.</source>
        <translation>詳細を添えて報告してください。</translation>
    </message>
    <message>
        <source>The token %1 is not there.</source>
        <translation>トークン %1 が見つかりません。</translation>
    </message>
    <message>
        <source>The token is not there.</source>
        <translation>トークンが見つかりません。</translation>
    </message>
    <message>
        <source>Insert it and try again.</source>
        <translation>トークンを接続して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The PIN does not open %1.</source>
        <translation>この PIN では %1 を開けません。</translation>
    </message>
    <message>
        <source>The PIN is not right.</source>
        <translation>PIN が正しくありません。</translation>
    </message>
    <message>
        <source>Check it before trying again: the token counts wrong PINs and locks itself.</source>
        <translation>再試行の前に確認してください。トークンは誤った PIN の回数を数え、自動的にロックされます。</translation>
    </message>
    <message>
        <source>Too many wrong PINs: %1 has locked itself.</source>
        <translation>PIN の誤りが多すぎるため、%1 はロックされました。</translation>
    </message>
    <message>
        <source>Too many wrong PINs: the token has locked itself.</source>
        <translation>PIN の誤りが多すぎるため、トークンはロックされました。</translation>
    </message>
    <message>
        <source>The token&apos;s security officer can unlock it.</source>
        <translation>トークンのセキュリティ責任者 (SO) がロックを解除できます。</translation>
    </message>
    <message>
        <source>%1 does not answer as it should.</source>
        <translation>%1 が期待どおりに応答しません。</translation>
    </message>
    <message>
        <source>A server does not answer as it should.</source>
        <translation>サーバーが期待どおりに応答しません。</translation>
    </message>
    <message>
        <source>Check the address and the network, and try again later.</source>
        <translation>アドレスとネットワークを確認し、後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 did not prove that it is the right server.</source>
        <translation>%1 は正しいサーバーであることを証明しませんでした。</translation>
    </message>
    <message>
        <source>A server did not prove that it is the right one.</source>
        <translation>サーバーが正しい相手であることを証明しませんでした。</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address; a private authority&apos;s root certificate must be given as trust.</source>
        <translation>何も送信していません。アドレスを確認してください。プライベート認証局の場合はルート証明書を信頼として指定する必要があります。</translation>
    </message>
    <message>
        <source>%1 refuses this.</source>
        <translation>%1 はこれを拒否しています。</translation>
    </message>
    <message>
        <source>A server refuses this.</source>
        <translation>サーバーがこれを拒否しています。</translation>
    </message>
    <message>
        <source>Read its reason in the details; trying again changes nothing until that is dealt with.</source>
        <translation>理由は詳細にあります。解決するまで再試行しても変わりません。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>no file to write to is named</source>
        <translation>書き込み先のファイルが指定されていません</translation>
    </message>
    <message>
        <source>private keys go into pem or p12 files only</source>
        <translation>秘密鍵は pem または p12 ファイルにのみ書き出せます</translation>
    </message>
    <message>
        <source>issuers go along in pem, p7b or p12 files only</source>
        <translation>発行者は pem、p7b、p12 ファイルにのみ含められます</translation>
    </message>
    <message>
        <source>columns are for csv files only</source>
        <translation>列は csv ファイルでのみ指定できます</translation>
    </message>
    <message>
        <source>the passphrase for exported keys has at least 8 bytes</source>
        <translation>書き出す鍵のパスフレーズは 8 バイト以上必要です</translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;</source>
        <translation>列「%1」はありません</translation>
    </message>
    <message>
        <source>this report cannot be written as %1</source>
        <translation>このレポートは %1 形式では書き出せません</translation>
    </message>
</context>
<context>
    <name>PlanFinding</name>
    <message>
        <source>%1 is left out of the subject: the profile does not take it</source>
        <translation>%1 をサブジェクトから除きます: プロファイルが認めていません</translation>
    </message>
    <message>
        <source>The profile wants %1 in the subject</source>
        <translation>プロファイルはサブジェクトに %1 を求めています</translation>
    </message>
    <message>
        <source>There is neither a subject nor an alternative name</source>
        <translation>サブジェクトも代替名もありません</translation>
    </message>
    <message>
        <source>%1 is replaced by the profile&apos;s own value</source>
        <translation>%1 をプロファイルの値に置き換えます</translation>
    </message>
    <message>
        <source>The profile does not take names like %1</source>
        <translation>プロファイルは %1 のような名前を認めていません</translation>
    </message>
    <message>
        <source>The profile wants at least one alternative name (%1)</source>
        <translation>プロファイルは代替名 (%1) を一つ以上求めています</translation>
    </message>
    <message>
        <source>More names than the profile takes: at most %1 of a kind</source>
        <translation>名前の数がプロファイルの上限を超えています: 種類ごとに %1 件まで</translation>
    </message>
    <message>
        <source>%1 is outside what the profile allows</source>
        <translation>%1 はプロファイルの許可範囲を外れています</translation>
    </message>
    <message>
        <source>%1 is a wildcard, the profile takes none</source>
        <translation>%1 はワイルドカードです。プロファイルは認めていません</translation>
    </message>
    <message>
        <source>%1 is no name of its kind</source>
        <translation>%1 はその種類の名前として正しくありません</translation>
    </message>
    <message>
        <source>The key (%1) is weaker than the profile&apos;s floor</source>
        <translation>鍵 (%1) がプロファイルの下限より弱くなっています</translation>
    </message>
    <message>
        <source>The profile takes no keys of this kind (%1)</source>
        <translation>プロファイルはこの種類の鍵 (%1) を認めていません</translation>
    </message>
    <message>
        <source>The lifetime is cut to the longest the profile allows: %1 days</source>
        <translation>有効期間をプロファイルの上限 %1 日に短縮します</translation>
    </message>
    <message>
        <source>The lifetime is cut to the end of the authority</source>
        <translation>有効期間を認証局の期限までに短縮します</translation>
    </message>
    <message>
        <source>The authority&apos;s own certificate has ended</source>
        <translation>認証局自身の証明書の期限が切れています</translation>
    </message>
    <message>
        <source>Nothing is left of the lifetime</source>
        <translation>有効期間が残りません</translation>
    </message>
    <message>
        <source>%1 was asked for; the profile does not allow it</source>
        <translation>%1 が要求されましたが、プロファイルが許可していません</translation>
    </message>
    <message>
        <source>The requested extension %1 is left out: the profile does not copy it</source>
        <translation>要求された拡張 %1 を除きます: プロファイルが引き継ぎません</translation>
    </message>
    <message>
        <source>The authority may not have so many levels below it</source>
        <translation>この認証局の下にこれだけの階層は置けません</translation>
    </message>
    <message>
        <source>%1 may not have authorities below it</source>
        <translation>%1 の下に認証局は置けません</translation>
    </message>
    <message>
        <source>The lifetime is cut to the end of %1</source>
        <translation>有効期間を %1 の期限までに短縮します</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) left out: revoked or superseded</source>
        <translation>
            <numerusform>証明書 %n 件を除外: 失効または置き換え済み</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) left out: of other authorities</source>
        <translation>
            <numerusform>証明書 %n 件を除外: 別の認証局のもの</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authority(s) left out: renewed by creating them anew</source>
        <translation>
            <numerusform>認証局 %n 件を除外: 更新するには新しく作成します</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) of authorities whose key is not in this vault: marked here, their authority is not told</source>
        <translation>
            <numerusform>鍵がこの保管庫にない認証局の証明書 %n 件: ここで記録するだけで、認証局には通知しません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected certificate(s) left as they are</source>
        <translation>
            <numerusform>選択した証明書 %n 件はそのままにします</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is an authority of this vault</source>
        <translation>%1 はこの保管庫の認証局です</translation>
    </message>
    <message>
        <source>%1: an authority of this vault signs with it</source>
        <translation>%1: この保管庫の認証局が署名に使っています</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) of these keys still valid</source>
        <translation>
            <numerusform>これらの鍵の証明書 %n 件がまだ有効です</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 issues nothing through this account</source>
        <translation>%1 はこのアカウントでは何も発行しません</translation>
    </message>
    <message>
        <source>The authority does not take keys of this kind (%1)</source>
        <translation>認証局はこの種類の鍵を受け付けません (%1)</translation>
    </message>
    <message>
        <source>The authority does not vouch for names like %1</source>
        <translation>認証局は %1 のような名前を保証しません</translation>
    </message>
    <message>
        <source>The authority wants at least one alternative name (%1)</source>
        <translation>認証局は少なくとも 1 つの別名を求めます (%1)</translation>
    </message>
    <message>
        <source>The authority named no profile %1 when it was last tested</source>
        <translation>最後のテストで認証局はプロファイル %1 を示しませんでした</translation>
    </message>
    <message>
        <source>%1 takes the names only and writes the subject itself</source>
        <translation>%1 は名前だけを使い、サブジェクトは自ら決めます</translation>
    </message>
    <message>
        <source>%1 decides the lifetime itself; the days are not asked for</source>
        <translation>%1 は有効期間を自ら決めるため、日数は要求しません</translation>
    </message>
    <message>
        <source>%1 may take its time; the plan waits then and goes on later</source>
        <translation>%1 は時間がかかることがあります。計画は待機し、後で続行します</translation>
    </message>
    <message>
        <source>%1 takes no revocations through this account: they would be marked here only</source>
        <translation>%1 はこのアカウントで失効を受け付けません。失効はここにのみ記録されます</translation>
    </message>
    <message>
        <source>%1 publishes no revocations: a revoked certificate is only not renewed</source>
        <translation>%1 は失効を公開しません。失効した証明書は更新されないだけです</translation>
    </message>
    <message>
        <source>%1 cannot list what it issued: the inventory comes from discovery</source>
        <translation>%1 は発行した証明書を一覧できません。一覧は検出から得られます</translation>
    </message>
    <message>
        <source>%1 knows no revocation for a while, or its release</source>
        <translation>%1 は一時的な失効とその解除に対応していません</translation>
    </message>
    <message>
        <source>%1 is a wildcard: only dns-01 shows that it is ours</source>
        <translation>%1 はワイルドカードです。所有を示せるのは dns-01 だけです</translation>
    </message>
    <message>
        <source>%1 is an address: dns-01 cannot show that it is ours</source>
        <translation>%1 はアドレスです。dns-01 では所有を示せません</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Nothing to report.</source>
        <translation>該当するものはありません。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>シリアル番号</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>アルゴリズム</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>ビット</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Post-quantum</source>
        <translation>耐量子</translation>
    </message>
    <message>
        <source>Public key SHA-256</source>
        <translation>公開鍵の SHA-256</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>残り日数</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>SANs</source>
        <translation>SAN</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終確認</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>管理対象</translation>
    </message>
    <message>
        <source>Key in vault</source>
        <translation>鍵の保管</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>深刻度</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>所見</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処</translation>
    </message>
    <message>
        <source>Outlives</source>
        <translation>超過する期限</translation>
    </message>
    <message>
        <source>When they end, by month</source>
        <translation>月別の期限</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>深刻度別</translation>
    </message>
    <message>
        <source>By key</source>
        <translation>鍵別</translation>
    </message>
    <message>
        <source>made</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>steps skipped</source>
        <translation>手順を省略</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>export failed</source>
        <translation>エクスポート失敗</translation>
    </message>
    <message>
        <source>signed certificates</source>
        <translation>証明書に署名</translation>
    </message>
    <message>
        <source>made an authority</source>
        <translation>認証局を作成</translation>
    </message>
    <message>
        <source>signed a revocation list</source>
        <translation>失効リストに署名</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>sealed anew</source>
        <translation>再封印</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Verb</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>By</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>試行回数</translation>
    </message>
    <message>
        <source>New end</source>
        <translation>新しい期限</translation>
    </message>
    <message>
        <source>New serial number</source>
        <translation>新しいシリアル番号</translation>
    </message>
    <message>
        <source>New SHA-256</source>
        <translation>新しい SHA-256</translation>
    </message>
    <message>
        <source>Steps by state</source>
        <translation>状態別の手順</translation>
    </message>
    <message>
        <source>Planned, by month</source>
        <translation>月別の計画</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>Time to revoke</source>
        <translation>失効までの時間</translation>
    </message>
    <message>
        <source>Time to list</source>
        <translation>掲載までの時間</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Invalid since</source>
        <translation>無効となった日時</translation>
    </message>
    <message>
        <source>On a list since</source>
        <translation>リスト掲載日時</translation>
    </message>
    <message>
        <source>By reason</source>
        <translation>理由別</translation>
    </message>
    <message>
        <source>Revoked, by month</source>
        <translation>月別の失効</translation>
    </message>
    <message>
        <source>Time to revoke runs from the making of the plan to the record in this vault; certificates that a list from elsewhere named have none.</source>
        <translation>失効までの時間は計画の作成からこの保管庫への記録までです。外部のリストで失効した証明書にはありません。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>その後</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Digest of the plan</source>
        <translation>計画のダイジェスト</translation>
    </message>
    <message>
        <source>Audit record</source>
        <translation>監査記録</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>月別</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作内容</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 日 %2 時間</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>保管庫</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 から %2 まで</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>SHA-256 of the rows</source>
        <translation>行の SHA-256</translation>
    </message>
    <message>
        <source>Audit head</source>
        <translation>監査ヘッド</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Argon2id, %1 MiB, %2 passes</source>
        <translation>Argon2id、%1 MiB、%2 パス</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>リカバリーコード</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Opens with</source>
        <translation>解錠方法</translation>
    </message>
    <message>
        <source>Key derivation</source>
        <translation>鍵導出</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>インベントリ</translation>
    </message>
    <message>
        <source>Private keys</source>
        <translation>秘密鍵</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>認証情報</translation>
    </message>
    <message>
        <source>Audit records</source>
        <translation>監査記録</translation>
    </message>
    <message>
        <source>Last act</source>
        <translation>最終操作</translation>
    </message>
    <message>
        <source>SHA-256 of the signing key</source>
        <translation>署名鍵の SHA-256</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>Every record follows the one before it, and none was changed</source>
        <translation>すべての記録が直前の記録に続き、変更されていない</translation>
    </message>
    <message>
        <source>%1 records in one chain</source>
        <translation>1 本の鎖に %1 件の記録</translation>
    </message>
    <message>
        <source>Every signed head fits its record and was signed by an administrator of this vault</source>
        <translation>すべての署名済みヘッドが記録と一致し、この保管庫の管理者が署名している</translation>
    </message>
    <message>
        <source>%1 signed heads</source>
        <translation>署名済みヘッド %1 件</translation>
    </message>
    <message>
        <source>Certificates, keys and key slots add up to what the newest head signed</source>
        <translation>証明書・鍵・鍵スロットの合計が最新ヘッドの署名と一致する</translation>
    </message>
    <message>
        <source>state root of the head at record %1</source>
        <translation>記録 %1 のヘッドの状態ルート</translation>
    </message>
    <message>
        <source>All other tables add up to what the newest head signed</source>
        <translation>その他の表の合計が最新ヘッドの署名と一致する</translation>
    </message>
    <message>
        <source>Nothing was missing when the vault was opened</source>
        <translation>保管庫を開いたときに欠けているものはなかった</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>検査項目</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検査結果</translation>
    </message>
    <message>
        <source>Keep the audit head above outside the vault. &quot;audit verify --anchor&quot; with this file says later whether the record still holds it.</source>
        <translation>上の監査ヘッドを保管庫の外に保存してください。このファイルを指定した「audit verify --anchor」で、記録に残っているかを後から確認できます。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Certificate inventory</source>
        <translation>証明書インベントリ</translation>
    </message>
    <message>
        <source>Every certificate with its owner, key, issuer, end and places.</source>
        <translation>すべての証明書と、その所有者・鍵・発行者・期限・場所。</translation>
    </message>
    <message>
        <source>Certificates that end within 7 days</source>
        <translation>7 日以内に期限が切れる証明書</translation>
    </message>
    <message>
        <source>What breaks this week unless somebody acts.</source>
        <translation>対処しなければ今週止まるもの。</translation>
    </message>
    <message>
        <source>Certificates that end within 30 days</source>
        <translation>30 日以内に期限が切れる証明書</translation>
    </message>
    <message>
        <source>What has to be renewed this month.</source>
        <translation>今月更新が必要なもの。</translation>
    </message>
    <message>
        <source>Certificates that end within 90 days</source>
        <translation>90 日以内に期限が切れる証明書</translation>
    </message>
    <message>
        <source>What has to be planned this quarter.</source>
        <translation>今四半期に計画が必要なもの。</translation>
    </message>
    <message>
        <source>Weak and non-compliant certificates</source>
        <translation>脆弱または規則に反する証明書</translation>
    </message>
    <message>
        <source>Current certificates that break a rule of strength or form, why, and what to do.</source>
        <translation>強度や形式の規則に反する有効な証明書と、その理由と対処。</translation>
    </message>
    <message>
        <source>Quantum-vulnerable certificates</source>
        <translation>量子計算機に対して脆弱な証明書</translation>
    </message>
    <message>
        <source>Cryptographic bill of materials</source>
        <translation>暗号部品表</translation>
    </message>
    <message>
        <source>Certificates, public keys and algorithms as CycloneDX 1.6, for other programs.</source>
        <translation>他のプログラム向けの、CycloneDX 1.6 形式の証明書・公開鍵・アルゴリズム。</translation>
    </message>
    <message>
        <source>Unmanaged certificates</source>
        <translation>管理対象外の証明書</translation>
    </message>
    <message>
        <source>Certificates that were found but that nobody looks after here.</source>
        <translation>見つかったものの、ここでは誰も管理していない証明書。</translation>
    </message>
    <message>
        <source>Renewals and failures</source>
        <translation>更新と失敗</translation>
    </message>
    <message>
        <source>Every issue and renewal a plan was made for, and every step that failed.</source>
        <translation>計画されたすべての発行・更新と、失敗したすべての手順。</translation>
    </message>
    <message>
        <source>Revocations</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>What was revoked and why, and how long it took from the order to the record.</source>
        <translation>何がなぜ失効し、指示から記録までどれだけかかったか。</translation>
    </message>
    <message>
        <source>Approvals and rejections</source>
        <translation>承認と却下</translation>
    </message>
    <message>
        <source>Every plan: who made it, who decided what about it, and with what reason.</source>
        <translation>すべての計画について、誰が作成し、誰がどのような理由で決定したか。</translation>
    </message>
    <message>
        <source>Key access log</source>
        <translation>鍵アクセスログ</translation>
    </message>
    <message>
        <source>Every use, import, export and destruction of a private key that was recorded.</source>
        <translation>記録された秘密鍵の使用・インポート・エクスポート・破棄のすべて。</translation>
    </message>
    <message>
        <source>Access and roles</source>
        <translation>アクセスと役割</translation>
    </message>
    <message>
        <source>Who can open this vault, in which way, and what that person may reach.</source>
        <translation>この保管庫を誰がどの方法で開け、何にアクセスできるか。</translation>
    </message>
    <message>
        <source>Audit integrity statement</source>
        <translation>監査記録の完全性証明</translation>
    </message>
    <message>
        <source>Whether the record of who did what is whole, checked while the report is made.</source>
        <translation>操作記録が完全かどうかを、レポート作成時に検査した結果。</translation>
    </message>
    <message>
        <source>Keys a quantum computer would break, and the deadlines they outlive.</source>
        <translation>量子計算機で破られる鍵と、それらが超過する期限。</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>later</source>
        <translation>以降</translation>
    </message>
    <message>
        <source>Certificates that end within one day</source>
        <translation>1 日以内に期限が切れる証明書</translation>
    </message>
    <message>
        <source>Certificates that end within %1 days</source>
        <translation>%1 日以内に期限が切れる証明書</translation>
    </message>
    <message>
        <source>released</source>
        <translation>解放</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>marked compromised</source>
        <translation>危殆化として記録</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>putting back</source>
        <translation>元に戻しています</translation>
    </message>
</context>
<context>
    <name>app::VaultDesk</name>
    <message>
        <source>Demo administrator</source>
        <translation>デモ管理者</translation>
    </message>
    <message>
        <source>Demo vault</source>
        <translation>デモ保管庫</translation>
    </message>
    <message>
        <source>Check against the rules of lint</source>
        <translation>リントの規則で検査</translation>
    </message>
</context>
<context>
    <name>authorities</name>
    <message>
        <source>mail addresses for warnings, separated by spaces</source>
        <translation>警告を送るメールアドレス（空白区切り）</translation>
    </message>
    <message>
        <source>&quot;yes&quot;: the authority&apos;s terms of service were read</source>
        <translation>「はい」: 認証局の利用規約を読みました</translation>
    </message>
    <message>
        <source>external account binding: key identifier</source>
        <translation>外部アカウント結合: 鍵識別子</translation>
    </message>
    <message>
        <source>external account binding: key, base64url</source>
        <translation>外部アカウント結合: 鍵（base64url）</translation>
    </message>
    <message>
        <source>account key, PKCS#8; made where none is given</source>
        <translation>アカウント鍵（PKCS#8、なければ生成）</translation>
    </message>
    <message>
        <source>address of the account; found by its key</source>
        <translation>アカウントのアドレス（鍵から見つかる）</translation>
    </message>
    <message>
        <source>how control of names is shown</source>
        <translation>名前の管理権を示す方法</translation>
    </message>
    <message>
        <source>by whom: builtin:PORT, webroot:DIR, hook:PROGRAM, manual</source>
        <translation>誰が示すか: builtin:PORT, webroot:DIR, hook:PROGRAM, manual</translation>
    </message>
    <message>
        <source>the authority&apos;s profile</source>
        <translation>認証局のプロファイル</translation>
    </message>
    <message>
        <source>name of a root the chain should lead to</source>
        <translation>チェーンが至るべきルートの名前</translation>
    </message>
    <message>
        <source>further hosts the directory may lead to, separated by spaces</source>
        <translation>ディレクトリが指してよい他のホスト（空白区切り）</translation>
    </message>
    <message>
        <source>the authority: arn:aws:acm-pca:…:certificate-authority/…</source>
        <translation>認証局: arn:aws:acm-pca:…:certificate-authority/…</translation>
    </message>
    <message>
        <source>access key ID</source>
        <translation>アクセスキー ID</translation>
    </message>
    <message>
        <source>secret access key</source>
        <translation>シークレットアクセスキー</translation>
    </message>
    <message>
        <source>session token, of temporary access keys</source>
        <translation>セッショントークン（一時的なアクセスキーの場合）</translation>
    </message>
    <message>
        <source>region, where it is not that of the ARN</source>
        <translation>リージョン（ARN のものと異なる場合）</translation>
    </message>
    <message>
        <source>certificate template, such as EndEntityServerAuthCertificate/V1</source>
        <translation>証明書テンプレート（例: EndEntityServerAuthCertificate/V1）</translation>
    </message>
    <message>
        <source>how it signs; else as the authority was made</source>
        <translation>署名方式（省略時は認証局の設定どおり）</translation>
    </message>
    <message>
        <source>days of validity where none are asked for</source>
        <translation>指定がないときの有効日数</translation>
    </message>
    <message>
        <source>key of the profile, hexadecimal (authsign)</source>
        <translation>プロファイルの鍵（16進数、authsign）</translation>
    </message>
    <message>
        <source>label of the signer</source>
        <translation>署名者のラベル</translation>
    </message>
    <message>
        <source>SHA-256 of the authority&apos;s certificate; needed over http</source>
        <translation>認証局証明書の SHA-256（http では必須）</translation>
    </message>
    <message>
        <source>shared secret</source>
        <translation>共有シークレット</translation>
    </message>
    <message>
        <source>reference the secret is known by at the authority</source>
        <translation>認証局がシークレットを識別する参照名</translation>
    </message>
    <message>
        <source>kind of request: &quot;ir&quot; first, &quot;cr&quot; further ones, &quot;p10cr&quot; with PKCS#10</source>
        <translation>要求の種類: 最初は &quot;ir&quot;、以後は &quot;cr&quot;、PKCS#10 は &quot;p10cr&quot;</translation>
    </message>
    <message>
        <source>confirmation of certificates: &quot;implicit&quot; asks to go without, &quot;explicit&quot; sends it</source>
        <translation>証明書の確認: &quot;implicit&quot; は省略を求め、&quot;explicit&quot; は送信する</translation>
    </message>
    <message>
        <source>API key (X-DC-DEVKEY)</source>
        <translation>API キー (X-DC-DEVKEY)</translation>
    </message>
    <message>
        <source>product that is ordered, like ssl_basic</source>
        <translation>注文する製品（ssl_basic など）</translation>
    </message>
    <message>
        <source>number of the organization</source>
        <translation>組織の番号</translation>
    </message>
    <message>
        <source>years an order runs (1)</source>
        <translation>注文の有効年数 (1)</translation>
    </message>
    <message>
        <source>the issuing certificate&apos;s identifier</source>
        <translation>発行元証明書の識別子</translation>
    </message>
    <message>
        <source>how control of domains is proven, like dns-txt-token</source>
        <translation>ドメイン管理権限の証明方法（dns-txt-token など）</translation>
    </message>
    <message>
        <source>renewing is a new order, or a reissue of the old one</source>
        <translation>更新は新しい注文、または元の注文の再発行</translation>
    </message>
    <message>
        <source>&quot;yes&quot;: no administrator there must agree; needs such an API key</source>
        <translation>&quot;yes&quot;：管理者の承認を省略（その権限を持つ API キーが必要）</translation>
    </message>
    <message>
        <source>name of the certificate authority</source>
        <translation>認証局の名前</translation>
    </message>
    <message>
        <source>certificate profile</source>
        <translation>証明書プロファイル</translation>
    </message>
    <message>
        <source>end entity profile</source>
        <translation>エンドエンティティプロファイル</translation>
    </message>
    <message>
        <source>enrollment code end entities are made with</source>
        <translation>エンドエンティティの作成に使う登録コード</translation>
    </message>
    <message>
        <source>beginning of end entities&apos; names (sealkeeper)</source>
        <translation>エンドエンティティ名の接頭辞 (sealkeeper)</translation>
    </message>
    <message>
        <source>OAuth 2 bearer token, instead of a client certificate</source>
        <translation>クライアント証明書の代わりの OAuth 2 ベアラートークン</translation>
    </message>
    <message>
        <source>user name for Basic authentication</source>
        <translation>Basic 認証のユーザー名</translation>
    </message>
    <message>
        <source>password for Basic authentication</source>
        <translation>Basic 認証のパスワード</translation>
    </message>
    <message>
        <source>label: which of the server&apos;s authorities</source>
        <translation>ラベル: サーバーのどの認証局か</translation>
    </message>
    <message>
        <source>SHA-256 of the authority&apos;s root, where no root certificate is at hand (bootstrap)</source>
        <translation>ルート証明書が手元にない場合のルートの SHA-256（ブートストラップ）</translation>
    </message>
    <message>
        <source>&quot;yes&quot;: the server makes the keys</source>
        <translation>「はい」: サーバーが鍵を生成する</translation>
    </message>
    <message>
        <source>whom to give requests to: a person, an address, a page</source>
        <translation>要求を渡す相手（担当者、アドレス、ページ）</translation>
    </message>
    <message>
        <source>challenge password</source>
        <translation>チャレンジパスワード</translation>
    </message>
    <message>
        <source>identifier, where a server has several authorities</source>
        <translation>サーバーに複数の認証局がある場合の識別子</translation>
    </message>
    <message>
        <source>RSA key that signs messages, PKCS#8; made where none is given</source>
        <translation>メッセージに署名する RSA 鍵（PKCS#8、なければ生成）</translation>
    </message>
    <message>
        <source>customer URI of the account</source>
        <translation>アカウントのカスタマー URI</translation>
    </message>
    <message>
        <source>login of an administrator for the API</source>
        <translation>API 用管理者のログイン名</translation>
    </message>
    <message>
        <source>password of that administrator</source>
        <translation>その管理者のパスワード</translation>
    </message>
    <message>
        <source>certificate profile: its name or its number</source>
        <translation>証明書プロファイル：名前または番号</translation>
    </message>
    <message>
        <source>role of the PKI mount</source>
        <translation>PKI マウントのロール</translation>
    </message>
    <message>
        <source>path of the PKI mount; &quot;pki&quot; where none is given</source>
        <translation>PKI マウントのパス（省略時は &quot;pki&quot;）</translation>
    </message>
    <message>
        <source>namespace</source>
        <translation>名前空間</translation>
    </message>
    <message>
        <source>token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>AppRole: role identifier, instead of a token</source>
        <translation>AppRole: ロール識別子（トークンの代わり）</translation>
    </message>
    <message>
        <source>AppRole: secret identifier</source>
        <translation>AppRole: シークレット識別子</translation>
    </message>
    <message>
        <source>identifier of the authority (CA ID)</source>
        <translation>認証局の識別子 (CA ID)</translation>
    </message>
    <message>
        <source>identifier of the certificate profile</source>
        <translation>証明書プロファイルの識別子</translation>
    </message>
    <message>
        <source>the pool: projects/…/locations/…/caPools/…</source>
        <translation>プール: projects/…/locations/…/caPools/…</translation>
    </message>
    <message>
        <source>key file of the service account (JSON)</source>
        <translation>サービスアカウントのキーファイル（JSON）</translation>
    </message>
    <message>
        <source>which authority of the pool, by its ID</source>
        <translation>プール内のどの認証局か（ID）</translation>
    </message>
    <message>
        <source>certificate template: projects/…/locations/…/certificateTemplates/…</source>
        <translation>証明書テンプレート: projects/…/locations/…/certificateTemplates/…</translation>
    </message>
    <message>
        <source>certificate template</source>
        <translation>証明書テンプレート</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>name of the JWK provisioner</source>
        <translation>JWK プロビジョナーの名前</translation>
    </message>
    <message>
        <source>private key of the provisioner, PKCS#8</source>
        <translation>プロビジョナーの秘密鍵（PKCS#8）</translation>
    </message>
    <message>
        <source>identifier of the provisioner&apos;s key; its thumbprint where none is given</source>
        <translation>プロビジョナーの鍵の識別子（省略時は拇印）</translation>
    </message>
    <message>
        <source>address of the policy service (CEP)</source>
        <translation>ポリシーサービス (CEP) のアドレス</translation>
    </message>
    <message>
        <source>directory (tenant) of the application: ID or domain</source>
        <translation>アプリケーションのディレクトリ (テナント): ID またはドメイン</translation>
    </message>
    <message>
        <source>application (client) ID</source>
        <translation>アプリケーション (クライアント) ID</translation>
    </message>
    <message>
        <source>secret of the application</source>
        <translation>アプリケーションのシークレット</translation>
    </message>
    <message>
        <source>sign-in address, where it is not https://login.microsoftonline.com</source>
        <translation>サインイン先のアドレス (https://login.microsoftonline.com でない場合)</translation>
    </message>
</context>
<context>
    <name>jobs::IssueReviewText</name>
    <message>
        <source>%1 is %2</source>
        <comment>part of a subject, its value</comment>
        <translation>%1 は %2</translation>
    </message>
    <message>
        <source>%1 is wanted</source>
        <comment>part of a subject</comment>
        <translation>%1 が必要</translation>
    </message>
    <message>
        <source>CN from the first name</source>
        <translation>CN は最初の名前から</translation>
    </message>
    <message>
        <source>as asked for</source>
        <translation>要求どおり</translation>
    </message>
    <message>
        <source>1 to %1 %2</source>
        <comment>how many, kind of name</comment>
        <translation>%2 1～%1 件</translation>
    </message>
    <message>
        <source>up to %1 %2</source>
        <comment>how many, kind of name</comment>
        <translation>%2 %1 件まで</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>names, where</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>RSA %1 or more</source>
        <translation>RSA %1 以上</translation>
    </message>
    <message>
        <source>EC P-%1 or more</source>
        <translation>EC P-%1 以上</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>%1 (RSA)</source>
        <comment>key usage</comment>
        <translation>%1 (RSA)</translation>
    </message>
    <message>
        <source>%1 (EC)</source>
        <comment>key usage</comment>
        <translation>%1 (EC)</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>開始日</translation>
    </message>
    <message numerus="yes">
        <source>now less %n minute(s)</source>
        <translation>
            <numerusform>現在の %n 分前</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>終了日</translation>
    </message>
    <message numerus="yes">
        <source>at most %n day(s)</source>
        <translation>
            <numerusform>最長 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>鍵用途</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>クリティカル</translation>
    </message>
    <message>
        <source>Extended usage</source>
        <translation>拡張鍵用途</translation>
    </message>
    <message>
        <source>Basic constraints</source>
        <translation>基本制約</translation>
    </message>
    <message>
        <source>from the authority</source>
        <translation>認証局から</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Names (SAN)</source>
        <translation>名前 (SAN)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>%1, of the request</source>
        <comment>key</comment>
        <translation>%1 (要求の鍵)</translation>
    </message>
    <message>
        <source>%1, the same</source>
        <comment>key</comment>
        <translation>%1 (同じ鍵)</translation>
    </message>
    <message>
        <source>%1, new</source>
        <comment>key</comment>
        <translation>%1 (新規)</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>the authority&apos;s</source>
        <translation>認証局の署名</translation>
    </message>
    <message>
        <source>CRL point</source>
        <translation>CRL 配布点</translation>
    </message>
    <message>
        <source>OCSP</source>
        <translation>OCSP</translation>
    </message>
    <message>
        <source>Issuer&apos;s place</source>
        <translation>発行者の場所</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>OCSP stapling is required</source>
        <translation>OCSP ステープリング必須</translation>
    </message>
    <message>
        <source>not to be checked by OCSP</source>
        <translation>OCSP での確認は不要</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <comment>date and time</comment>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>no authority</source>
        <translation>認証局ではない</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>authority, path length %1</source>
        <translation>認証局、パス長 %1</translation>
    </message>
    <message>
        <source>%1, critical</source>
        <comment>value of an extension</comment>
        <translation>%1 (クリティカル)</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <comment>signature algorithm, digest</comment>
        <translation>%1 と %2</translation>
    </message>
    <message>
        <source>none of a root</source>
        <translation>ルートにはなし</translation>
    </message>
    <message>
        <source>from the parent</source>
        <translation>上位の認証局から</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>itself, a root</source>
        <translation>自身 (ルート)</translation>
    </message>
    <message>
        <source>of an authority</source>
        <translation>認証局用</translation>
    </message>
    <message>
        <source>Permitted names</source>
        <translation>許可する名前</translation>
    </message>
    <message>
        <source>Excluded names</source>
        <translation>除外する名前</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>Will write: CRL</source>
        <translation>記載内容: CRL</translation>
    </message>
    <message>
        <source>Will write: OCSP</source>
        <translation>記載内容: OCSP</translation>
    </message>
    <message>
        <source>Will write: issuer</source>
        <translation>記載内容: 発行者</translation>
    </message>
    <message>
        <source>Its revocation lists</source>
        <translation>失効リスト</translation>
    </message>
    <message numerus="yes">
        <source>a new one every %n day(s)</source>
        <translation>
            <numerusform>%n 日ごとに更新</numerusform>
        </translation>
    </message>
    <message>
        <source>the authority decides</source>
        <translation>認証局が決める</translation>
    </message>
    <message>
        <source>written by the authority</source>
        <translation>認証局が記入する</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>証明</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>必要</translation>
    </message>
</context>
<context>
    <name>policy::Finding</name>
    <message>
        <source>It has expired</source>
        <translation>期限が切れています</translation>
    </message>
    <message>
        <source>Replace it where it is still used, then mark it as superseded.</source>
        <translation>まだ使われている場所で置き換え、その後「置き換え済み」にしてください。</translation>
    </message>
    <message>
        <source>It expires soon</source>
        <translation>まもなく期限が切れます</translation>
    </message>
    <message>
        <source>Renew it and put the new one in place before that day.</source>
        <translation>その日までに更新し、新しい証明書を配置してください。</translation>
    </message>
    <message>
        <source>It is not valid yet</source>
        <translation>まだ有効ではありません</translation>
    </message>
    <message>
        <source>Do not put it in place before its first day; check the issuer&apos;s clock if this is unexpected.</source>
        <translation>開始日より前に配置しないでください。想定外であれば発行者の時計を確認してください。</translation>
    </message>
    <message>
        <source>It is revoked</source>
        <translation>失効しています</translation>
    </message>
    <message>
        <source>Take it out of service; it must not be used again.</source>
        <translation>使用を止めてください。もう使ってはなりません。</translation>
    </message>
    <message>
        <source>It was seen after its revocation</source>
        <translation>失効後に検出されました</translation>
    </message>
    <message>
        <source>Deliver its replacement to the places listed and reload the services.</source>
        <translation>一覧の場所に代わりの証明書を配置し、サービスを再読み込みしてください。</translation>
    </message>
    <message>
        <source>The key is too short</source>
        <translation>鍵が短すぎます</translation>
    </message>
    <message>
        <source>Replace it by one with RSA of 3072 bits or more, or EC P-256 or more.</source>
        <translation>3072 ビット以上の RSA、または EC P-256 以上に替えてください。</translation>
    </message>
    <message>
        <source>The signature uses an old digest</source>
        <translation>署名が古いダイジェストを使っています</translation>
    </message>
    <message>
        <source>Have it issued again with SHA-256 or better.</source>
        <translation>SHA-256 以上で再発行してください。</translation>
    </message>
    <message>
        <source>The RSA exponent is small</source>
        <translation>RSA の指数が小さすぎます</translation>
    </message>
    <message>
        <source>Make the next key with the exponent 65537.</source>
        <translation>次の鍵は指数 65537 で作成してください。</translation>
    </message>
    <message>
        <source>The key&apos;s algorithm is not known here</source>
        <translation>鍵のアルゴリズムが不明です</translation>
    </message>
    <message>
        <source>Its strength cannot be judged; check it against the issuer&apos;s statement.</source>
        <translation>強度を判断できません。発行者の説明を確認してください。</translation>
    </message>
    <message>
        <source>The serial number is not positive</source>
        <translation>シリアル番号が正の数ではありません</translation>
    </message>
    <message>
        <source>RFC 5280 4.1.2.2 forbids it and some programs refuse it; have it issued again.</source>
        <translation>RFC 5280 4.1.2.2 に反し、拒否するプログラムもあります。再発行してください。</translation>
    </message>
    <message>
        <source>Nobody owns it</source>
        <translation>所有者がいません</translation>
    </message>
    <message>
        <source>Assign an owner, so that somebody is told before it expires.</source>
        <translation>期限前に知らせが届くよう、所有者を割り当ててください。</translation>
    </message>
    <message>
        <source>It is not managed here</source>
        <translation>ここでは管理されていません</translation>
    </message>
    <message>
        <source>Take it over, or record who looks after it.</source>
        <translation>管理下に置くか、担当者を記録してください。</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate is missing</source>
        <translation>発行者の証明書がありません</translation>
    </message>
    <message>
        <source>Import the issuer&apos;s certificate, so that the signature can be checked.</source>
        <translation>署名を検証できるよう、発行者の証明書をインポートしてください。</translation>
    </message>
    <message>
        <source>The issuer&apos;s key did not sign it</source>
        <translation>発行者の鍵による署名ではありません</translation>
    </message>
    <message>
        <source>It is forged or damaged, or another authority has the same name; do not trust it.</source>
        <translation>偽造か破損、または同名の別の認証局です。信頼しないでください。</translation>
    </message>
    <message>
        <source>It lives longer than public TLS allows</source>
        <translation>公開 TLS の上限より有効期間が長すぎます</translation>
    </message>
    <message>
        <source>Browsers refuse it; have it issued again for a shorter time.</source>
        <translation>ブラウザーが拒否します。短い有効期間で再発行してください。</translation>
    </message>
    <message>
        <source>A quantum computer could break it in its lifetime</source>
        <translation>有効期間中に量子コンピューターに破られるおそれがあります</translation>
    </message>
    <message>
        <source>Plan its successor with a shorter life or a post-quantum algorithm.</source>
        <translation>後継は有効期間を短くするか、耐量子アルゴリズムにしてください。</translation>
    </message>
    <message>
        <source>Other certificates use the same key</source>
        <translation>他の証明書も同じ鍵を使っています</translation>
    </message>
    <message>
        <source>Give each certificate its own key at the next renewal.</source>
        <translation>次の更新で、証明書ごとに別の鍵を使ってください。</translation>
    </message>
    <message>
        <source>It has no alternative names</source>
        <translation>サブジェクト代替名がありません</translation>
    </message>
    <message>
        <source>Clients ignore the common name; have it issued again with its DNS names.</source>
        <translation>クライアントは CN を見ません。DNS 名を入れて再発行してください。</translation>
    </message>
    <message>
        <source>It ended on %1, %2 days ago.</source>
        <translation>%1 に終了しました (%2 日前)。</translation>
    </message>
    <message>
        <source>It ends on %1, in %2 days.</source>
        <translation>%1 に終了します (あと %2 日)。</translation>
    </message>
    <message>
        <source>It begins on %1.</source>
        <translation>%1 に始まります。</translation>
    </message>
    <message>
        <source>It was revoked on %1.</source>
        <translation>%1 に失効しました。</translation>
    </message>
    <message>
        <source>It was revoked on %1 and last seen on %2.</source>
        <translation>%1 に失効し、最後に %2 に検出されました。</translation>
    </message>
    <message>
        <source>It lives %1 days; certificates issued on %2 may live %3 (SC-081v3).</source>
        <translation>有効期間は %1 日です。%2 に発行された証明書の上限は %3 日です (SC-081v3)。</translation>
    </message>
    <message>
        <source>%1 ends on %2; such keys are deprecated after 2030 (NIST IR 8547).</source>
        <translation>%1 は %2 に終了します。この種の鍵は 2030 年以降非推奨です (NIST IR 8547)。</translation>
    </message>
    <message>
        <source>The key is %1.</source>
        <translation>鍵は %1 です。</translation>
    </message>
    <message>
        <source>The signature is %1.</source>
        <translation>署名は %1 です。</translation>
    </message>
    <message>
        <source>The public exponent is less than 65537.</source>
        <translation>公開指数が 65537 未満です。</translation>
    </message>
    <message>
        <source>The serial number is negative or zero.</source>
        <translation>シリアル番号が負または 0 です。</translation>
    </message>
    <message>
        <source>The owner is not set.</source>
        <translation>所有者が設定されていません。</translation>
    </message>
    <message>
        <source>It was found, not issued or taken over here.</source>
        <translation>検出されたもので、ここで発行または引き継いだものではありません。</translation>
    </message>
    <message>
        <source>An authority of the issuer&apos;s name is in the vault, but its key does not verify the signature.</source>
        <translation>発行者と同名の認証局が保管庫にありますが、その鍵では署名を検証できません。</translation>
    </message>
    <message>
        <source>No certificate of its issuer is in the vault.</source>
        <translation>発行者の証明書が保管庫にありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n other current certificate(s) with this key.</source>
        <translation>
            <numerusform>この鍵を使う現行の証明書がほかに %n 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>A server certificate needs its names in the subject alternative name extension.</source>
        <translation>サーバー証明書には、サブジェクト代替名拡張に名前が必要です。</translation>
    </message>
    <message>
        <source>Its key is compromised</source>
        <translation>鍵が危殆化しています</translation>
    </message>
    <message>
        <source>Replace it by one with a new key, then revoke it.</source>
        <translation>新しい鍵の証明書に置き換えてから失効してください。</translation>
    </message>
    <message>
        <source>The key is marked as compromised and the certificate is not revoked.</source>
        <translation>鍵は危殆化と記録されていますが、証明書は失効していません。</translation>
    </message>
</context>
<context>
    <name>query::Column</name>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>SANs</source>
        <translation>SAN</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Lifetime, days</source>
        <translation>有効期間 (日)</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加日</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終検出</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>シリアル番号</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Public key SHA-256</source>
        <translation>公開鍵 SHA-256</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Self-signed</source>
        <translation>自己署名</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>脆弱</translation>
    </message>
    <message>
        <source>Post-quantum</source>
        <translation>耐量子</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>秘密鍵</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Issuer name</source>
        <translation>発行者名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Extended key usage</source>
        <translation>拡張鍵用途</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>query::Field</name>
    <message>
        <source>directly issued by this authority</source>
        <translation>この認証局が直接発行したもの</translation>
    </message>
    <message>
        <source>everything below this authority, at any depth</source>
        <translation>この認証局の配下すべて (階層を問わない)</translation>
    </message>
    <message>
        <source>person, team or none</source>
        <translation>人、チーム、または none</translation>
    </message>
    <message>
        <source>responsible team, or none</source>
        <translation>担当チーム、または none</translation>
    </message>
    <message>
        <source>prod, stage …, or none</source>
        <translation>prod、stage など、または none</translation>
    </message>
    <message>
        <source>has this tag, or none</source>
        <translation>このタグを持つ、または none</translation>
    </message>
    <message>
        <source>part of the signature algorithm&apos;s name</source>
        <translation>署名アルゴリズム名の一部</translation>
    </message>
    <message>
        <source>algorithm, curve, or size: rsa&lt;3072</source>
        <translation>アルゴリズム、曲線、鍵長: rsa&lt;3072</translation>
    </message>
    <message>
        <source>part of the subject name</source>
        <translation>サブジェクト名の一部</translation>
    </message>
    <message>
        <source>the name shown in the table</source>
        <translation>表に表示される名前</translation>
    </message>
    <message>
        <source>common name of the subject</source>
        <translation>サブジェクトの共通名</translation>
    </message>
    <message>
        <source>organisation of the subject</source>
        <translation>サブジェクトの組織</translation>
    </message>
    <message>
        <source>organisational unit of the subject</source>
        <translation>サブジェクトの部門</translation>
    </message>
    <message>
        <source>country of the subject</source>
        <translation>サブジェクトの国</translation>
    </message>
    <message>
        <source>state or province of the subject</source>
        <translation>サブジェクトの都道府県</translation>
    </message>
    <message>
        <source>locality of the subject</source>
        <translation>サブジェクトの市区町村</translation>
    </message>
    <message>
        <source>mail address in subject or names</source>
        <translation>サブジェクトまたは代替名のメールアドレス</translation>
    </message>
    <message>
        <source>alternative name, address or network</source>
        <translation>代替名、アドレス、ネットワーク</translation>
    </message>
    <message>
        <source>DNS name</source>
        <translation>DNS 名</translation>
    </message>
    <message>
        <source>address or network of the names</source>
        <translation>代替名のアドレスまたはネットワーク</translation>
    </message>
    <message>
        <source>mail address of the names</source>
        <translation>代替名のメールアドレス</translation>
    </message>
    <message>
        <source>URI of the names</source>
        <translation>代替名の URI</translation>
    </message>
    <message>
        <source>serial number, hexadecimal; * widens</source>
        <translation>シリアル番号 (16 進); * で範囲を広げる</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint or its beginning</source>
        <translation>SHA-256 フィンガープリントまたはその先頭</translation>
    </message>
    <message>
        <source>SHA-1 fingerprint or its beginning</source>
        <translation>SHA-1 フィンガープリントまたはその先頭</translation>
    </message>
    <message>
        <source>SHA-256 of the public key</source>
        <translation>公開鍵の SHA-256</translation>
    </message>
    <message>
        <source>subject key identifier</source>
        <translation>サブジェクト鍵識別子</translation>
    </message>
    <message>
        <source>authority key identifier</source>
        <translation>認証局鍵識別子</translation>
    </message>
    <message>
        <source>extended key usage</source>
        <translation>拡張鍵用途</translation>
    </message>
    <message>
        <source>key usage</source>
        <translation>鍵用途</translation>
    </message>
    <message>
        <source>part of a CRL address, or none</source>
        <translation>CRL アドレスの一部、または none</translation>
    </message>
    <message>
        <source>part of an OCSP address, or none</source>
        <translation>OCSP アドレスの一部、または none</translation>
    </message>
    <message>
        <source>part of an issuer certificate&apos;s address, or none</source>
        <translation>発行者証明書のアドレスの一部、または none</translation>
    </message>
    <message>
        <source>certificate policy, or none</source>
        <translation>証明書ポリシー、または none</translation>
    </message>
    <message>
        <source>part of the notes, or none</source>
        <translation>メモの一部、または none</translation>
    </message>
    <message>
        <source>part of a place, or its network</source>
        <translation>場所の一部、またはそのネットワーク</translation>
    </message>
    <message>
        <source>end of validity: 30d, 2026-11-23</source>
        <translation>有効期間の終了: 30d、2026-11-23</translation>
    </message>
    <message>
        <source>start of validity: age or date</source>
        <translation>有効期間の開始: 経過または日付</translation>
    </message>
    <message>
        <source>came into the vault: age or date</source>
        <translation>保管庫に入った日: 経過または日付</translation>
    </message>
    <message>
        <source>last seen anywhere: age or date</source>
        <translation>最後に検出された日: 経過または日付</translation>
    </message>
    <message>
        <source>revoked: age or date</source>
        <translation>失効: 経過または日付</translation>
    </message>
    <message>
        <source>key size in bits</source>
        <translation>鍵長 (ビット)</translation>
    </message>
    <message>
        <source>validity in days</source>
        <translation>有効期間 (日)</translation>
    </message>
    <message>
        <source>how many alternative names</source>
        <translation>代替名の数</translation>
    </message>
    <message>
        <source>how many places it was seen in</source>
        <translation>検出された場所の数</translation>
    </message>
    <message>
        <source>row number in this vault</source>
        <translation>この保管庫での行番号</translation>
    </message>
    <message>
        <source>valid (expiring included), expiring, expired …; status=valid leaves the expiring out</source>
        <translation>valid (expiring を含む)、expiring、expired など。status=valid は expiring を除く</translation>
    </message>
    <message>
        <source>stands against a quantum computer</source>
        <translation>量子コンピューターへの耐性</translation>
    </message>
    <message>
        <source>how much depends on it</source>
        <translation>影響の大きさ</translation>
    </message>
    <message>
        <source>has this finding</source>
        <translation>この指摘がある</translation>
    </message>
    <message>
        <source>has a private key, an owner, tags …</source>
        <translation>秘密鍵、所有者、タグなどを持つ…</translation>
    </message>
    <message>
        <source>the issuer&apos;s certificate in this vault</source>
        <translation>この保管庫にある発行者の証明書</translation>
    </message>
    <message>
        <source>looked after here</source>
        <translation>ここで管理されている</translation>
    </message>
    <message>
        <source>may issue certificates</source>
        <translation>証明書を発行できる</translation>
    </message>
    <message>
        <source>signed by its own key</source>
        <translation>自身の鍵で署名されている</translation>
    </message>
    <message>
        <source>short key, old digest or other weakness</source>
        <translation>短い鍵、古いダイジェストなどの弱点</translation>
    </message>
    <message>
        <source>seen after it was revoked or had expired</source>
        <translation>失効後または期限切れ後に検出された</translation>
    </message>
    <message>
        <source>a field of your own</source>
        <translation>独自のフィールド</translation>
    </message>
    <message>
        <source>in the frozen set of this incident</source>
        <translation>このインシデントの固定された対象に含まれる</translation>
    </message>
    <message>
        <source>its key is marked as compromised</source>
        <translation>鍵が危殆化と記録されている</translation>
    </message>
    <message>
        <source>a published list or answer shows its revocation</source>
        <translation>公開されたリストまたは応答が失効を示している</translation>
    </message>
    <message>
        <source>has a finding this severe, or breaks this rule of lint</source>
        <translation>この重大度の所見がある、またはこのリント規則に反する</translation>
    </message>
</context>
<context>
    <name>query::Parser</name>
    <message>
        <source>&quot;%1&quot; is not one of: %2.</source>
        <translation>「%1」は次のいずれでもありません: %2。</translation>
    </message>
    <message>
        <source>%1 has no order; &quot;&lt;&quot; and &quot;&gt;&quot; do not fit.</source>
        <translation>%1 に順序はありません。「&lt;」「&gt;」は使えません。</translation>
    </message>
    <message>
        <source>%1 is not text; &quot;~&quot; does not fit.</source>
        <translation>%1 は文字列ではありません。「~」は使えません。</translation>
    </message>
    <message>
        <source>The quotation marks hold nothing.</source>
        <translation>引用符の中が空です。</translation>
    </message>
    <message>
        <source>The value holds a character that no certificate can hold.</source>
        <translation>証明書に含められない文字が値にあります。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date and no duration; write 30d, 2w, 6m, 1y or 2026-11-23.</source>
        <translation>「%1」は日付でも期間でもありません。30d、2w、6m、1y、2026-11-23 のように書いてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number.</source>
        <translation>「%1」は数ではありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no network; write an address, &quot;/&quot; and up to 32 (IPv6: 128) bits.</source>
        <translation>「%1」はネットワークではありません。アドレス、「/」、32 (IPv6 は 128) までのビット数で書いてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address and no network.</source>
        <translation>「%1」はアドレスでもネットワークでもありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of bits.</source>
        <translation>「%1」はビット数ではありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not hexadecimal.</source>
        <translation>「%1」は 16 進数ではありません。</translation>
    </message>
    <message>
        <source>The query is too long.</source>
        <translation>クエリーが長すぎます。</translation>
    </message>
    <message>
        <source>There is no parenthesis that this one closes.</source>
        <translation>この括弧に対応する開き括弧がありません。</translation>
    </message>
    <message>
        <source>Something must follow &quot;or&quot;.</source>
        <translation>「or」の後に何か必要です。</translation>
    </message>
    <message>
        <source>Something must stand before &quot;and&quot;.</source>
        <translation>「and」の前に何か必要です。</translation>
    </message>
    <message>
        <source>Something must follow &quot;and&quot;.</source>
        <translation>「and」の後に何か必要です。</translation>
    </message>
    <message>
        <source>Something must stand before &quot;or&quot;.</source>
        <translation>「or」の前に何か必要です。</translation>
    </message>
    <message>
        <source>The parentheses hold nothing.</source>
        <translation>括弧の中が空です。</translation>
    </message>
    <message>
        <source>The query ends too early.</source>
        <translation>クエリーが途中で終わっています。</translation>
    </message>
    <message>
        <source>The query is nested too deeply.</source>
        <translation>クエリーの入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>Something must follow &quot;%1&quot;.</source>
        <translation>「%1」の後に何か必要です。</translation>
    </message>
    <message>
        <source>The query has more than %1 parts.</source>
        <translation>クエリーの要素が %1 個を超えています。</translation>
    </message>
    <message>
        <source>The quotation mark is never closed.</source>
        <translation>引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>The parenthesis is never closed.</source>
        <translation>括弧が閉じられていません。</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;.</source>
        <translation>「%1」というフィールドはありません。</translation>
    </message>
    <message>
        <source>A value must follow &quot;%1&quot;.</source>
        <translation>「%1」の後に値が必要です。</translation>
    </message>
    <message>
        <source>A list holds values only, joined by &quot;or&quot;.</source>
        <translation>リストには「or」でつないだ値だけを書けます。</translation>
    </message>
</context>
<context>
    <name>report::Chain</name>
    <message>
        <source>An authority above it does not allow one of its names.</source>
        <translation>上位の認証局がその名前の一つを許可していません。</translation>
    </message>
    <message>
        <source>Issue it again by an authority that may, or without that name.</source>
        <translation>許可された認証局で、またはその名前なしで再発行してください。</translation>
    </message>
    <message>
        <source>There are more authorities above it than one of them allows.</source>
        <translation>上位の認証局の段数が、そのいずれかの上限を超えています。</translation>
    </message>
    <message>
        <source>Issue it again by an authority that is nearer to the root.</source>
        <translation>ルートにより近い認証局で再発行してください。</translation>
    </message>
    <message>
        <source>A key in its chain is not meant for what it was used for.</source>
        <translation>チェーン内の鍵が、用途外に使われています。</translation>
    </message>
    <message>
        <source>Issue the certificate of that authority again with the right key usage.</source>
        <translation>その認証局の証明書を正しい鍵用途で再発行してください。</translation>
    </message>
    <message>
        <source>An authority above it is not meant for its purpose.</source>
        <translation>上位の認証局はその目的用ではありません。</translation>
    </message>
    <message>
        <source>Issue it again by an authority for that purpose.</source>
        <translation>その目的用の認証局で再発行してください。</translation>
    </message>
    <message>
        <source>A certificate in its chain signed others and is no authority.</source>
        <translation>チェーン内の証明書が、認証局でないのに他を署名しています。</translation>
    </message>
    <message>
        <source>Issue it again by an authority.</source>
        <translation>認証局で再発行してください。</translation>
    </message>
    <message>
        <source>Its policies do not fit those its authorities demand.</source>
        <translation>そのポリシーは、認証局が求めるものに合いません。</translation>
    </message>
    <message>
        <source>Issue it again with a policy that every authority above it allows.</source>
        <translation>上位のすべての認証局が許可するポリシーで再発行してください。</translation>
    </message>
    <message>
        <source>A key in its chain is too short.</source>
        <translation>チェーン内の鍵が短すぎます。</translation>
    </message>
    <message>
        <source>Replace that authority by one with a stronger key.</source>
        <translation>その認証局を、より強い鍵のものに置き換えてください。</translation>
    </message>
    <message>
        <source>A signature in its chain uses a digest that is broken.</source>
        <translation>チェーン内の署名が、破られたダイジェストを使っています。</translation>
    </message>
    <message>
        <source>Replace that certificate by one that is signed with SHA-256 or better.</source>
        <translation>その証明書を、SHA-256 以上で署名されたものに置き換えてください。</translation>
    </message>
    <message>
        <source>A certificate in its chain has a critical extension that is not understood.</source>
        <translation>チェーン内の証明書に、理解できない重要な拡張があります。</translation>
    </message>
    <message>
        <source>Other programs will refuse it, too; issue it again without.</source>
        <translation>他のプログラムも拒否します。それなしで再発行してください。</translation>
    </message>
    <message>
        <source>Its revocation list could not be fetched.</source>
        <translation>失効リストを取得できませんでした。</translation>
    </message>
    <message>
        <source>Its revocation list is out of date.</source>
        <translation>失効リストの期限が切れています。</translation>
    </message>
    <message>
        <source>Its revocation list is signed by somebody else.</source>
        <translation>失効リストに別の署名者の署名があります。</translation>
    </message>
    <message>
        <source>What lies at the address of its revocation list is none.</source>
        <translation>失効リストのアドレスにあるものは失効リストではありません。</translation>
    </message>
    <message>
        <source>The address of its revocation list is one that is not gone to.</source>
        <translation>失効リストのアドレスは接続を許可されていません。</translation>
    </message>
    <message>
        <source>Its OCSP responder could not be reached.</source>
        <translation>OCSP レスポンダーに接続できませんでした。</translation>
    </message>
    <message>
        <source>Its OCSP responder gives answers that are out of date.</source>
        <translation>OCSP レスポンダーの応答の期限が切れています。</translation>
    </message>
    <message>
        <source>The answers of its OCSP responder are signed by somebody else.</source>
        <translation>OCSP レスポンダーの応答に別の署名者の署名があります。</translation>
    </message>
    <message>
        <source>What its OCSP responder answers cannot be read.</source>
        <translation>OCSP レスポンダーの応答を読み取れません。</translation>
    </message>
    <message>
        <source>The address of its OCSP responder is one that is not gone to.</source>
        <translation>OCSP レスポンダーのアドレスは接続を許可されていません。</translation>
    </message>
    <message>
        <source>Tell its authority, or correct the address; programs that insist on knowing refuse it.</source>
        <translation>認証局に連絡するか、アドレスを修正してください。失効情報を必須とするプログラムはこの証明書を拒否します。</translation>
    </message>
    <message>
        <source>A source it names is not well: %1.</source>
        <translation>記載された取得元に問題があります: %1。</translation>
    </message>
</context>
<context>
    <name>report::Compare</name>
    <message>
        <source>critical</source>
        <translation>クリティカル</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>共通名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>シリアル番号</translation>
    </message>
    <message>
        <source>Authority key identifier</source>
        <translation>認証局鍵識別子</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Lifetime, days</source>
        <translation>有効期間 (日)</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Public key SHA-256</source>
        <translation>公開鍵 SHA-256</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>Key and signature</source>
        <translation>鍵と署名</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>拡張</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>場所</translation>
    </message>
</context>
<context>
    <name>tables::AccountTable</name>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>テスト日</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>同期日</translation>
    </message>
</context>
<context>
    <name>tables::Action</name>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>エクスポート失敗</translation>
    </message>
    <message>
        <source>Chains linked</source>
        <translation>チェーンを関連付け</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>デモデータ</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>ビューを保存</translation>
    </message>
    <message>
        <source>View removed</source>
        <translation>ビューを削除</translation>
    </message>
    <message>
        <source>Field added</source>
        <translation>フィールドを追加</translation>
    </message>
    <message>
        <source>Field removed</source>
        <translation>フィールドを削除</translation>
    </message>
    <message>
        <source>Vault created</source>
        <translation>保管庫を作成</translation>
    </message>
    <message>
        <source>Vault opened</source>
        <translation>保管庫を開いた</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Restored from backup</source>
        <translation>バックアップから復元</translation>
    </message>
    <message>
        <source>Vault format updated</source>
        <translation>保管庫の形式を更新</translation>
    </message>
    <message>
        <source>Vault key changed</source>
        <translation>保管庫の鍵を変更</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>パスフレーズを変更</translation>
    </message>
    <message>
        <source>Recovery code changed</source>
        <translation>回復コードを変更</translation>
    </message>
    <message>
        <source>Damage found</source>
        <translation>破損を検出</translation>
    </message>
    <message>
        <source>Keys imported</source>
        <translation>鍵をインポート</translation>
    </message>
    <message>
        <source>Key exported</source>
        <translation>鍵をエクスポート</translation>
    </message>
    <message>
        <source>Key export failed</source>
        <translation>鍵のエクスポートに失敗</translation>
    </message>
    <message>
        <source>Profile stored</source>
        <translation>プロファイルを保存</translation>
    </message>
    <message>
        <source>Profile removed</source>
        <translation>プロファイルを削除</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Record exported</source>
        <translation>記録をエクスポート</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>タイムスタンプ</translation>
    </message>
    <message>
        <source>Revocation asked for</source>
        <translation>失効を照会</translation>
    </message>
    <message>
        <source>Checked against rules</source>
        <translation>規則で検査</translation>
    </message>
    <message>
        <source>Authority connected</source>
        <translation>認証局を接続</translation>
    </message>
    <message>
        <source>Registered at an authority</source>
        <translation>認証局に登録</translation>
    </message>
    <message>
        <source>Authority tested</source>
        <translation>認証局をテスト</translation>
    </message>
    <message>
        <source>Authority&apos;s list taken in</source>
        <translation>認証局の一覧を取り込み</translation>
    </message>
    <message>
        <source>Order at an authority</source>
        <translation>認証局への注文</translation>
    </message>
    <message>
        <source>Authority disconnected</source>
        <translation>認証局を切断</translation>
    </message>
    <message>
        <source>Certificates ordered</source>
        <translation>証明書を注文</translation>
    </message>
    <message>
        <source>Waiting orders taken up</source>
        <translation>待機中の注文を再開</translation>
    </message>
</context>
<context>
    <name>tables::AuditTable</name>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳細</translation>
    </message>
</context>
<context>
    <name>tables::AuthorityTable</name>
    <message>
        <source>Root</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>中間</translation>
    </message>
    <message>
        <source>Below %1</source>
        <comment>an authority</comment>
        <translation>%1 の下位</translation>
    </message>
    <message>
        <source>%1, in a token</source>
        <comment>key</comment>
        <translation>%1 (トークン内)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>まだなし</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>発行済み</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>次回リスト</translation>
    </message>
</context>
<context>
    <name>tables::Certificate</name>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>クリティカル</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Valid from %1 to %2</source>
        <translation>有効期間: %1～%2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>%n 年後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n 年前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>%n 日後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 日前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 UTC</source>
        <translation>%1 %2 UTC</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>置き換え済み</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <translation>有効期間前</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>期限間近</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有効</translation>
    </message>
</context>
<context>
    <name>tables::CertificateTable</name>
    <message>
        <source>Select</source>
        <translation>選択</translation>
    </message>
</context>
<context>
    <name>tables::FacetModel</name>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>tables::KeyTable</name>
    <message>
        <source>vault</source>
        <translation>保管庫</translation>
    </message>
    <message>
        <source>token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Signs for</source>
        <translation>署名先</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>由来</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加日</translation>
    </message>
</context>
<context>
    <name>tables::PlanStepTable</name>
    <message>
        <source>%1; tried again at %2</source>
        <comment>error, time</comment>
        <translation>%1。%2 に再試行します</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>tables::PlanTable</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>What</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最終変更</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
</context>
<context>
    <name>tables::PlanText</name>
    <message>
        <source>Blocked</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation>承認待ち</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Partly failed</source>
        <translation>一部失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取り消し済み</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>開始済み</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Replace and revoke</source>
        <translation>置き換えて失効</translation>
    </message>
    <message>
        <source>Destroy keys</source>
        <translation>鍵の破棄</translation>
    </message>
    <message>
        <source>Create authority</source>
        <translation>認証局の作成</translation>
    </message>
    <message>
        <source>Publish revocation list</source>
        <translation>失効リストの公開</translation>
    </message>
    <message>
        <source>Issue certificate</source>
        <translation>証明書の発行</translation>
    </message>
    <message>
        <source>Destroy key</source>
        <translation>鍵の破棄</translation>
    </message>
    <message>
        <source>Mark key as compromised</source>
        <translation>鍵を危殆化と記録</translation>
    </message>
    <message>
        <source>Read the list back</source>
        <translation>リストを読み戻す</translation>
    </message>
    <message>
        <source>Wait before the wave</source>
        <translation>ウェーブの前に待機</translation>
    </message>
    <message>
        <source>Mark the key</source>
        <translation>鍵を記録</translation>
    </message>
    <message>
        <source>Generate keys</source>
        <translation>鍵の生成</translation>
    </message>
    <message>
        <source>Generate key</source>
        <translation>鍵の生成</translation>
    </message>
    <message>
        <source>Order certificate</source>
        <translation>証明書を注文</translation>
    </message>
</context>
<context>
    <name>tables::SavedViews</name>
    <message>
        <source>Current</source>
        <translation>現行</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>今後 30 日</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Weak keys</source>
        <translation>脆弱な鍵</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>所有者なし</translation>
    </message>
    <message>
        <source>Unmanaged</source>
        <translation>未管理</translation>
    </message>
    <message>
        <source>Every certificate</source>
        <translation>すべての証明書</translation>
    </message>
</context>
<context>
    <name>ui::AbilityMatrix</name>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>as last tested</source>
        <translation>最後のテスト時点</translation>
    </message>
    <message>
        <source>What connected authorities can do</source>
        <translation>接続済み認証局にできること</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>what their protocols allow; a test tells what a server offers</source>
        <translation>プロトコル上できること。実際の提供内容はテストで分かります</translation>
    </message>
    <message>
        <source>What kinds of authorities can do</source>
        <translation>認証局の種類ごとにできること</translation>
    </message>
</context>
<context>
    <name>ui::AboutPage</name>
    <message>
        <source>About Sealkeeper</source>
        <translation>Sealkeeper について</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>A desktop console for the whole life of every X.509 certificate an organisation has. Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>組織が持つすべての X.509 証明書の一生を扱うデスクトップコンソールです。GNU 一般公衆利用許諾書バージョン 3 以降に基づく自由ソフトウェアで、無保証です。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用ソフトウェア</translation>
    </message>
    <message>
        <source>Windows, tables, text</source>
        <translation>ウィンドウ、表、文字</translation>
    </message>
    <message>
        <source>X.509, keys, signatures, key derivation, sealing</source>
        <translation>X.509、鍵、署名、鍵導出、封印</translation>
    </message>
    <message>
        <source>PKCS#12 and PKCS#7 containers</source>
        <translation>PKCS#12 と PKCS#7 のコンテナー</translation>
    </message>
    <message>
        <source>The encrypted inventory</source>
        <translation>暗号化されたインベントリ</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>ZIP archives</source>
        <translation>ZIP アーカイブ</translation>
    </message>
    <message>
        <source>Kubernetes secrets</source>
        <translation>Kubernetes シークレット</translation>
    </message>
    <message>
        <source>Running on %1</source>
        <translation>実行環境: %1</translation>
    </message>
</context>
<context>
    <name>ui::AccountDetail</name>
    <message>
        <source>Choose an authority to see it in full.</source>
        <translation>認証局を選ぶと詳細が表示されます。</translation>
    </message>
    <message>
        <source>Issue certificate…</source>
        <translation>証明書を発行…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同期</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>切断…</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>%1 を切断しますか？</translation>
    </message>
    <message numerus="yes">
        <source>Its credentials are deleted here. Its %Ln certificate(s) and their keys stay; nothing changes at the authority.</source>
        <translation>
            <numerusform>認証情報はここから削除されます。%Ln 件の証明書とその鍵は残り、認証局側は何も変わりません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>Never tested</source>
        <translation>未テスト</translation>
    </message>
    <message>
        <source>It cannot list what it issued.</source>
        <translation>発行済みの一覧を取得できません。</translation>
    </message>
    <message>
        <source>The last test</source>
        <translation>最後のテスト</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Trusts</source>
        <translation>信頼先</translation>
    </message>
    <message>
        <source>the system&apos;s roots</source>
        <translation>システムのルート</translation>
    </message>
    <message numerus="yes">
        <source>%Ln root(s) of its own</source>
        <translation>
            <numerusform>独自のルート %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned key</source>
        <translation>固定した鍵</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>できること</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>これまで</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>テスト日</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>同期日</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>テスト中</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>%1 をテスト</translation>
    </message>
    <message>
        <source>%1 answers, and takes the account.</source>
        <translation>%1 が応答し、アカウントを受け入れました。</translation>
    </message>
    <message>
        <source>Test failed</source>
        <translation>テスト失敗</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>同期中</translation>
    </message>
    <message>
        <source>Sync with %1</source>
        <translation>%1 と同期</translation>
    </message>
    <message>
        <source>%1 listed, %2 new, %3 marked as revoked, %4 unreadable.</source>
        <translation>一覧 %1 件、新規 %2 件、失効 %3 件、読み取り不可 %4 件。</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 を切断</translation>
    </message>
    <message>
        <source>%1 is disconnected.</source>
        <translation>%1 を切断しました。</translation>
    </message>
    <message>
        <source>%1 stays connected: something is on order there. Run or cancel its plans first.</source>
        <translation>%1 は接続したままです。注文中のものがあります。先に計画を実行するか取り消してください。</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>計画</translation>
    </message>
</context>
<context>
    <name>ui::AccountsView</name>
    <message>
        <source>Authorities elsewhere</source>
        <translation>外部の認証局</translation>
    </message>
    <message>
        <source>No authority elsewhere is connected. ACME, EST, SCEP, CMP and the interfaces of certificate services are spoken.</source>
        <translation>外部の認証局は接続されていません。ACME、EST、SCEP、CMP と各証明書サービスの API に対応しています。</translation>
    </message>
    <message>
        <source>Connect an authority…</source>
        <translation>認証局を接続…</translation>
    </message>
</context>
<context>
    <name>ui::ActivityList</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of the day, date</comment>
        <translation>%2 (%1)</translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation>最近の操作</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>QLocale time format</comment>
        <translation>HH:mm</translation>
    </message>
</context>
<context>
    <name>ui::Asn1View</name>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト数</translation>
    </message>
    <message>
        <source>ASN.1 tree</source>
        <translation>ASN.1 ツリー</translation>
    </message>
</context>
<context>
    <name>ui::AuditDetail</name>
    <message>
        <source>Audit record</source>
        <translation>監査記録</translation>
    </message>
    <message>
        <source>Choose a record to see it in full.</source>
        <translation>記録を選ぶと全体を表示します。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>生データ</translation>
    </message>
    <message>
        <source>Record as JSON</source>
        <translation>記録の JSON</translation>
    </message>
</context>
<context>
    <name>ui::AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>Check the record</source>
        <translation>記録を検査</translation>
    </message>
    <message>
        <source>Walks the chain of all records and checks every signature.</source>
        <translation>すべての記録の連鎖をたどり、各署名を検証します。</translation>
    </message>
    <message>
        <source>Filter by administrator, object or detail</source>
        <translation>管理者、対象、詳細で絞り込み</translation>
    </message>
    <message>
        <source>Filter records</source>
        <translation>記録を絞り込み</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>すべての操作</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all days</comment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 日</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 日</translation>
    </message>
    <message>
        <source>Audit records</source>
        <translation>監査記録</translation>
    </message>
    <message>
        <source>No record fits this filter.</source>
        <translation>この条件に合う記録はありません。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) fit the filter.</source>
        <translation>
            <numerusform>条件に合う記録は %Ln 件です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s); each one carries the hash of the one before.</source>
        <translation>
            <numerusform>記録 %Ln 件。各記録は直前の記録のハッシュを含みます。</numerusform>
        </translation>
    </message>
    <message>
        <source>The record is whole</source>
        <translation>記録は完全です</translation>
    </message>
    <message>
        <source>%1 records and %2 signed heads were checked: the chain is intact, and every head was signed by an administrator of this vault.</source>
        <translation>記録 %1 件と署名付きヘッド %2 件を検査しました。連鎖に異常はなく、すべてのヘッドはこの保管庫の管理者が署名しています。</translation>
    </message>
    <message>
        <source>The first record that does not fit is %1.</source>
        <translation>最初に合わない記録は %1 番です。</translation>
    </message>
    <message>
        <source>No single record can be named.</source>
        <translation>特定の記録は挙げられません。</translation>
    </message>
    <message>
        <source>The record was changed</source>
        <translation>記録が改変されています</translation>
    </message>
    <message>
        <source>%1 %2 Keep this vault as it is and compare it with a backup.</source>
        <comment>where, raw reason</comment>
        <translation>%1 %2 この保管庫はそのままにし、バックアップと比べてください。</translation>
    </message>
    <message>
        <source>Check the audit record</source>
        <translation>監査記録の検査</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a figure, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not checked since it was opened</source>
        <translation>開いてから未検査</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>The whole record as a bundle that sealkeeper-audit-verify checks without the vault.</source>
        <translation>保管庫なしで sealkeeper-audit-verify が検査できる、記録全体のバンドル。</translation>
    </message>
    <message>
        <source>whole, checked %1</source>
        <translation>完全、%1 に検査</translation>
    </message>
    <message>
        <source>changed, checked %1</source>
        <translation>変更あり、%1 に検査</translation>
    </message>
    <message>
        <source>Export the record</source>
        <translation>記録をエクスポート</translation>
    </message>
    <message>
        <source>Audit bundles (*.audit)</source>
        <translation>監査バンドル (*.audit)</translation>
    </message>
    <message>
        <source>Export the audit record</source>
        <translation>監査記録をエクスポート</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>%1 を保存しました</translation>
    </message>
    <message>
        <source>%1 records and %2 signed heads, read back as sealkeeper-audit-verify reads them. Keep the head elsewhere: %3</source>
        <translation>記録 %1 件と署名済みヘッド %2 件を、sealkeeper-audit-verify と同じ方法で読み戻しました。ヘッドを別の場所に保存してください: %3</translation>
    </message>
    <message>
        <source>The record is being exported</source>
        <translation>監査記録を書き出しています</translation>
    </message>
    <message>
        <source>The jobs list above can stop it.</source>
        <translation>上のジョブ一覧から停止できます。</translation>
    </message>
    <message>
        <source>%1 of %2 records. The jobs list above can stop it.</source>
        <translation>%2 件中 %1 件。上のジョブ一覧から停止できます。</translation>
    </message>
    <message>
        <source>Witnesses…</source>
        <translation>証拠…</translation>
    </message>
    <message>
        <source>Anchors and time stamps outside this vault.</source>
        <translation>保管庫の外にあるアンカーとタイムスタンプ。</translation>
    </message>
</context>
<context>
    <name>ui::AuditText</name>
    <message>
        <source>New certificates</source>
        <translation>新しい証明書</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>警報</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト数</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation>失効リスト</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Generation of the key slots</source>
        <translation>鍵スロットの世代</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Private keys</source>
        <translation>秘密鍵</translation>
    </message>
    <message>
        <source>Known certificates</source>
        <translation>既知の証明書</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリー</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>証明書要求</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>スキーマ</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>読み込み元</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>置き換え済み</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Unreadable blocks</source>
        <translation>読めないブロック</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>With private keys</source>
        <translation>秘密鍵を含む</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) imported</source>
        <translation>
            <numerusform>証明書 %Ln 件をインポート</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln private key(s) imported</source>
        <translation>
            <numerusform>秘密鍵 %Ln 件をインポート</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known certificate(s) seen again</source>
        <translation>
            <numerusform>既知の証明書 %Ln 件を再検出</numerusform>
        </translation>
    </message>
    <message>
        <source>Import without new certificates</source>
        <translation>インポート (新しい証明書なし)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) edited</source>
        <translation>
            <numerusform>証明書 %Ln 件を編集</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit of %Ln certificate(s) undone</source>
        <translation>
            <numerusform>証明書 %Ln 件の編集を取り消し</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) exported with private keys</source>
        <translation>
            <numerusform>証明書 %Ln 件を秘密鍵とともにエクスポート</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) exported</source>
        <translation>
            <numerusform>証明書 %Ln 件をエクスポート</numerusform>
        </translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>ビューを保存</translation>
    </message>
    <message>
        <source>View removed</source>
        <translation>ビューを削除</translation>
    </message>
    <message>
        <source>Custom field added</source>
        <translation>独自フィールドを追加</translation>
    </message>
    <message>
        <source>Custom field removed</source>
        <translation>独自フィールドを削除</translation>
    </message>
    <message>
        <source>Vault created</source>
        <translation>保管庫を作成</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>パスフレーズを変更</translation>
    </message>
    <message>
        <source>New recovery code made</source>
        <translation>回復コードを再作成</translation>
    </message>
    <message>
        <source>Vault encrypted with new keys</source>
        <translation>新しい鍵で保管庫を再暗号化</translation>
    </message>
    <message>
        <source>Backup verified by opening</source>
        <translation>バックアップを開いて検証</translation>
    </message>
    <message>
        <source>Vault restored from a backup</source>
        <translation>バックアップから保管庫を復元</translation>
    </message>
    <message>
        <source>Vault brought to a newer schema</source>
        <translation>保管庫を新しいスキーマに更新</translation>
    </message>
    <message>
        <source>The vault reported an alarm</source>
        <translation>保管庫が警報を記録</translation>
    </message>
    <message>
        <source>Chains linked and checked</source>
        <translation>チェーンを関連付けて検証</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demo certificate(s) made</source>
        <translation>
            <numerusform>デモ証明書 %Ln 件を作成</numerusform>
        </translation>
    </message>
    <message>
        <source>Demo vault prepared</source>
        <translation>デモ保管庫を準備</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保護</translation>
    </message>
    <message>
        <source>Private key exported</source>
        <translation>秘密鍵をエクスポート</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>レポートを書き出し: %1</translation>
    </message>
    <message>
        <source>Audit record exported</source>
        <translation>監査記録をエクスポート</translation>
    </message>
    <message>
        <source>Head of the record time-stamped</source>
        <translation>記録のヘッドにタイムスタンプを付与</translation>
    </message>
</context>
<context>
    <name>ui::AuthoritiesPage</name>
    <message>
        <source>Authorities</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Create authority…</source>
        <translation>認証局を作成…</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>This vault has no authority yet. Create a root, then an intermediate one below it that signs what is used.</source>
        <translation>この保管庫にはまだ認証局がありません。まずルートを作り、その下に、実際に使う証明書に署名する中間認証局を作成してください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revocation list(s) have run out.</source>
        <translation>
            <numerusform>失効リスト %Ln 件の期限が切れています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln authority(s) can sign from this vault.</source>
        <translation>
            <numerusform>この保管庫から署名できる認証局は %Ln 件です。</numerusform>
        </translation>
    </message>
    <message>
        <source>names: %1</source>
        <translation>名前: %1</translation>
    </message>
    <message>
        <source>authorities</source>
        <translation>認証局</translation>
    </message>
    <message numerus="yes">
        <source>at most %Ln day(s)</source>
        <translation>
            <numerusform>最長 %Ln 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Export revocation list</source>
        <translation>失効リストのエクスポート</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>%1 に書き込みました。</translation>
    </message>
    <message>
        <source>of this vault</source>
        <translation>この保管庫のもの</translation>
    </message>
    <message>
        <source>Connect an authority…</source>
        <translation>認証局を接続…</translation>
    </message>
    <message>
        <source>Which authorities</source>
        <translation>どの認証局</translation>
    </message>
    <message>
        <source>Of this vault</source>
        <translation>この保管庫</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>外部</translation>
    </message>
    <message>
        <source>What they can do</source>
        <translation>できること</translation>
    </message>
    <message numerus="yes">
        <source>%Ln authority(s) elsewhere can be asked.</source>
        <translation>
            <numerusform>外部の認証局 %Ln 件に依頼できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who issues, renews, revokes and lists: before anything is asked.</source>
        <translation>発行・更新・失効・一覧の可否を、依頼する前に確認できます。</translation>
    </message>
</context>
<context>
    <name>ui::AuthorityDetail</name>
    <message>
        <source>Choose an authority to see it in full.</source>
        <translation>認証局を選ぶと詳細が表示されます。</translation>
    </message>
    <message>
        <source>Issue certificate…</source>
        <translation>証明書を発行…</translation>
    </message>
    <message>
        <source>Publish list…</source>
        <translation>リストを公開…</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>リストをエクスポート…</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>A root of this vault.</source>
        <translation>この保管庫のルートです。</translation>
    </message>
    <message>
        <source>An intermediate authority; its parent is not in this vault.</source>
        <translation>中間認証局です。上位の認証局はこの保管庫にありません。</translation>
    </message>
    <message>
        <source>An intermediate authority below %1.</source>
        <translation>%1 の下位の中間認証局です。</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>%1, in a token</source>
        <comment>key</comment>
        <translation>%1 (トークン内)</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, relative</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Path length</source>
        <translation>パス長</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Show certificate</source>
        <translation>証明書を表示</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>失効リスト</translation>
    </message>
    <message>
        <source>None was published yet. Programs that insist on one refuse its certificates.</source>
        <translation>まだ公開されていません。失効リストを必須とするプログラムは、この認証局の証明書を拒否します。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公開日時</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>有効期間</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 日</numerusform>
        </translation>
    </message>
    <message>
        <source>What it writes</source>
        <translation>記載内容</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>発行済み</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>ダイジェスト</translation>
    </message>
    <message>
        <source>fitting the key</source>
        <translation>鍵に合わせる</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>CRL</source>
        <translation>CRL</translation>
    </message>
    <message>
        <source>OCSP</source>
        <translation>OCSP</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Cross-sign…</source>
        <translation>相互署名…</translation>
    </message>
    <message>
        <source>Signs another authority&apos;s name and key, so that whoever trusts this one trusts that one, too.</source>
        <translation>別の認証局の名前と鍵に署名します。この認証局を信頼する側は、その認証局も信頼します。</translation>
    </message>
</context>
<context>
    <name>ui::AuthorityWords</name>
    <message>
        <source>yes</source>
        <translation>可</translation>
    </message>
    <message>
        <source>passive</source>
        <translation>受動的</translation>
    </message>
    <message>
        <source>with approval</source>
        <translation>承認要</translation>
    </message>
    <message>
        <source>mark here</source>
        <translation>ここで記録のみ</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不可</translation>
    </message>
    <message>
        <source>issues</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>renews</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>revokes</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>revokes after approval</source>
        <translation>承認後に失効</translation>
    </message>
    <message>
        <source>lists what it issued</source>
        <translation>発行済み一覧</translation>
    </message>
    <message>
        <source>tries a request without issuing</source>
        <translation>発行せずに要求を検証</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>As an operation of its own; else renewing is issuing again.</source>
        <translation>独立した操作として。なければ再発行になります。</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新しい鍵</translation>
    </message>
    <message>
        <source>Renewing with a new key.</source>
        <translation>新しい鍵での更新。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Passive: it renews no more, but nobody else learns of it. Mark here: only this vault remembers.</source>
        <translation>受動的: 更新されなくなるが他者には伝わりません。ここで記録のみ: この保管庫だけが記録します。</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Revoke for a while, and take that back.</source>
        <translation>一時的に失効させ、取り消す。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>Everything it issued; else the inventory comes from discovery.</source>
        <translation>発行したすべて。なければ台帳は探索で得ます。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更分</translation>
    </message>
    <message>
        <source>Only what changed since the last time.</source>
        <translation>前回からの変更だけ。</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>It checks a request without issuing.</source>
        <translation>発行せずに要求を確認します。</translation>
    </message>
    <message>
        <source>May wait</source>
        <translation>待機あり</translation>
    </message>
    <message>
        <source>Issuing may wait for a person or a queue; the plan goes on later.</source>
        <translation>発行は人や待ち行列を待つことがあり、計画は後で続きます。</translation>
    </message>
    <message>
        <source>It issues nothing through this protocol.</source>
        <translation>このプロトコルでは発行しません。</translation>
    </message>
    <message>
        <source>It cannot list what it issued: the inventory knows what this vault ordered, and what discovery finds.</source>
        <translation>発行済みの一覧は取得できません。台帳にはこの保管庫が注文したものと探索で見つかったものが載ります。</translation>
    </message>
    <message>
        <source>It takes no revocations: revoke at the authority itself.</source>
        <translation>失効を受け付けません。認証局で直接失効させてください。</translation>
    </message>
    <message>
        <source>Revoking there is passive: it renews no more, but its lists do not say so.</source>
        <translation>失効は受動的です。更新されなくなりますが、失効リストには載りません。</translation>
    </message>
    <message>
        <source>A person there must agree to a revocation.</source>
        <translation>失効には先方の担当者の承認が必要です。</translation>
    </message>
    <message>
        <source>Revoking only leaves a mark in this vault: tell the authority yourself.</source>
        <translation>失効はこの保管庫に記録されるだけです。認証局にはご自身で伝えてください。</translation>
    </message>
    <message>
        <source>Issuing may take its time: the plan waits and goes on.</source>
        <translation>発行に時間がかかることがあります。計画は待ってから続きます。</translation>
    </message>
    <message>
        <source>It writes the subject itself: only names are taken.</source>
        <translation>主体者は認証局が記入し、名前だけが使われます。</translation>
    </message>
    <message>
        <source>It decides how long a certificate lasts.</source>
        <translation>有効期間は認証局が決めます。</translation>
    </message>
    <message>
        <source>It vouches only for names of these kinds: %1.</source>
        <translation>保証するのは次の種類の名前だけです: %1。</translation>
    </message>
    <message>
        <source>It takes keys of these kinds: %1.</source>
        <translation>受け付ける鍵の種類: %1。</translation>
    </message>
</context>
<context>
    <name>ui::Banner</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ui::CertificateCompare</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare certificates</source>
        <translation>証明書の比較</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>表示する内容</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>相違のみ</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>左右を入れ替え</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>表に戻る</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1 (%2 まで)</translation>
    </message>
    <message>
        <source>They are the same in everything.</source>
        <translation>すべて一致しています。</translation>
    </message>
    <message numerus="yes">
        <source>%n fields differ.</source>
        <translation>
            <numerusform>%n 個のフィールドが異なります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CertificatePanel</name>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Choose a certificate to see it here.</source>
        <translation>証明書を選ぶとここに表示します。</translation>
    </message>
    <message>
        <source>Copy the PEM text</source>
        <translation>PEM テキストをコピー</translation>
    </message>
    <message>
        <source>More verbs</source>
        <translation>その他の操作</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>パネルを閉じる</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>チェーン</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>拡張</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>生データ</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>全幅表示</translation>
    </message>
    <message>
        <source>PEM text copied.</source>
        <translation>PEM テキストをコピーしました。</translation>
    </message>
    <message>
        <source>criticality low</source>
        <translation>重要度 低</translation>
    </message>
    <message>
        <source>criticality medium</source>
        <translation>重要度 中</translation>
    </message>
    <message>
        <source>criticality high</source>
        <translation>重要度 高</translation>
    </message>
    <message>
        <source>criticality critical</source>
        <translation>重要度 クリティカル</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>unmanaged</source>
        <translation>未管理</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <translation>失効: %1</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>置き換え済み</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>期限切れ: %1</translation>
    </message>
    <message>
        <source>Begins %1</source>
        <translation>開始: %1</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>期限: %1</translation>
    </message>
    <message>
        <source>Valid, expires %1</source>
        <translation>有効、期限: %1</translation>
    </message>
    <message>
        <source>signature wrong</source>
        <translation>署名不正</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>検証済み</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>不完全</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>%1, held in the vault</source>
        <translation>%1 (保管庫に保管)</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>シリアル</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加日</translation>
    </message>
    <message>
        <source>Superseded by %1</source>
        <translation>%1 に置き換え済み</translation>
    </message>
    <message numerus="yes">
        <source>Supersedes %n certificates</source>
        <translation>
            <numerusform>%n 件の証明書を置き換え</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others have the same key</source>
        <translation>
            <numerusform>ほか %n 件が同じ鍵を使用</numerusform>
        </translation>
    </message>
    <message>
        <source>The issuer %1 is not in this vault.</source>
        <translation>発行者 %1 はこの保管庫にありません。</translation>
    </message>
    <message>
        <source>%1 issued below it</source>
        <translation>配下に %1 件発行</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>指摘はありません</translation>
    </message>
    <message>
        <source>Seen nowhere yet.</source>
        <translation>まだどこでも検出されていません。</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>検出: %1</translation>
    </message>
    <message>
        <source>first %1, last %2</source>
        <translation>初回 %1、最終 %2</translation>
    </message>
    <message>
        <source>It has none (version 1).</source>
        <translation>ありません (バージョン 1)。</translation>
    </message>
    <message>
        <source>%1, critical</source>
        <translation>%1 (クリティカル)</translation>
    </message>
    <message>
        <source>Does not follow its format</source>
        <translation>形式に従っていません</translation>
    </message>
    <message>
        <source>Nothing was done to it by itself yet.</source>
        <translation>この証明書単独への操作はまだありません。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <comment>hash, signature algorithm</comment>
        <translation>%1 と %2</translation>
    </message>
    <message>
        <source>%1: show the others</source>
        <translation>%1: ほかも表示</translation>
    </message>
</context>
<context>
    <name>ui::CertificatePicker</name>
    <message>
        <source>Matching certificates</source>
        <translation>一致する証明書</translation>
    </message>
    <message>
        <source>Name, serial number, fingerprint or any query</source>
        <translation>名前、シリアル番号、フィンガープリント、または任意のクエリー</translation>
    </message>
    <message>
        <source>Find a certificate</source>
        <translation>証明書を検索</translation>
    </message>
    <message>
        <source>%1, key in a token</source>
        <translation>%1、鍵はトークン内</translation>
    </message>
</context>
<context>
    <name>ui::CertificateRawView</name>
    <message>
        <source>Form of the raw bytes</source>
        <translation>生データの表示形式</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>DER hex</source>
        <translation>DER 16 進</translation>
    </message>
    <message>
        <source>ASN.1</source>
        <translation>ASN.1</translation>
    </message>
    <message>
        <source>Copy what is shown</source>
        <translation>表示内容をコピー</translation>
    </message>
    <message>
        <source>PEM text</source>
        <translation>PEM テキスト</translation>
    </message>
    <message>
        <source>DER bytes in hexadecimal</source>
        <translation>DER バイト列 (16 進)</translation>
    </message>
</context>
<context>
    <name>ui::CertificateView</name>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
</context>
<context>
    <name>ui::ChainView</name>
    <message>
        <source>%1, until %2</source>
        <translation>%1 (%2 まで)</translation>
    </message>
    <message>
        <source>signature verified</source>
        <translation>署名を検証済み</translation>
    </message>
    <message>
        <source>signature wrong</source>
        <translation>署名不正</translation>
    </message>
    <message>
        <source>signature cannot be checked</source>
        <translation>署名を検証できません</translation>
    </message>
    <message>
        <source>signature not checked yet</source>
        <translation>署名は未検証</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>チェーン</translation>
    </message>
</context>
<context>
    <name>ui::ChartLegend</name>
    <message>
        <source>Legend: %1</source>
        <translation>凡例: %1</translation>
    </message>
</context>
<context>
    <name>ui::ChartMarks</name>
    <message>
        <source>with SC-081v3</source>
        <translation>SC-081v3 適用時</translation>
    </message>
    <message>
        <source>with today’s lifetimes</source>
        <translation>現在の有効期間</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <source>new public TLS limited to %n day(s)</source>
        <translation>
            <numerusform>新規の公開 TLS は最長 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day: what happens</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::ChartOverview</name>
    <message>
        <source>Overview: the days shown above</source>
        <translation>全体図: 上に表示中の期間</translation>
    </message>
    <message>
        <source>Arrow keys move the window, Shift and arrow keys its end, plus and minus zoom.</source>
        <translation>矢印キーで範囲を移動、Shift+矢印キーで終端を移動、+ と - で拡大縮小します。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>limit of a certificate&apos;s lifetime</comment>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChartText</name>
    <message>
        <source>d MMM</source>
        <comment>QLocale date format: day and month</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>QLocale date format: day, month, year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>QLocale date format: month, year</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>QLocale date format: start of a span in one year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>QLocale date format: end of a span in one year</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d</source>
        <comment>QLocale date format: start of a span in one month</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>QLocale date format: end of a span in one month</comment>
        <translation>d日</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>span of days</comment>
        <translation>%1～%2</translation>
    </message>
</context>
<context>
    <name>ui::ChartTickText</name>
    <message>
        <source>MMM yyyy</source>
        <comment>QLocale date format: short month, year</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>QLocale date format: short month</comment>
        <translation>M月</translation>
    </message>
</context>
<context>
    <name>ui::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Columns, shown ones first</source>
        <translation>列 (表示中のものが先)</translation>
    </message>
    <message>
        <source>Drag or Alt+Up/Down to move</source>
        <translation>ドラッグまたは Alt+↑/↓ で移動</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Search and commands</source>
        <translation>検索とコマンド</translation>
    </message>
    <message>
        <source>Search certificates, or type a command</source>
        <translation>証明書を検索、またはコマンドを入力</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message numerus="yes">
        <source>List all %n match(es) in the inventory</source>
        <translation>
            <numerusform>一致する %n 件をインベントリに表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the inventory for “%1”</source>
        <translation>インベントリで「%1」を検索</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>ui::CompareModel</name>
    <message>
        <source>same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>different</source>
        <translation>相違</translation>
    </message>
    <message>
        <source>only left</source>
        <translation>左のみ</translation>
    </message>
    <message>
        <source>only right</source>
        <translation>右のみ</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
</context>
<context>
    <name>ui::CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>↑↓ choose   Tab takes it   Esc closes</source>
        <translation>↑↓ 選択   Tab 確定   Esc 閉じる</translation>
    </message>
    <message numerus="yes">
        <source>Text search: %n match(es)</source>
        <translation>
            <numerusform>全文検索: %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CompromiseWizard</name>
    <message>
        <source>Mark key as compromised</source>
        <translation>鍵を危殆化と記録</translation>
    </message>
    <message>
        <source>The key of %1</source>
        <translation>%1 の鍵</translation>
    </message>
    <message>
        <source>Marks the key, wherever it lies, and opens an incident on every certificate that shares it. Nothing is revoked yet. No certificate is issued for the key any more.</source>
        <translation>鍵がどこにあっても記録し、同じ鍵を使うすべての証明書についてインシデントを開きます。まだ何も失効しません。この鍵には今後証明書を発行しません。</translation>
    </message>
    <message>
        <source>Title of the incident</source>
        <translation>インシデントの題名</translation>
    </message>
    <message>
        <source>leaked key of the edge cluster</source>
        <translation>エッジクラスターの鍵の漏えい</translation>
    </message>
    <message>
        <source>Leaked key of %1</source>
        <translation>%1 の鍵の漏えい</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>ticket, who reported it</source>
        <translation>チケット、報告者</translation>
    </message>
    <message>
        <source>In wrong hands since</source>
        <translation>漏えいした日時</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Mark the key</source>
        <translation>鍵を記録</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>まだ何も書き込まれていません。</translation>
    </message>
    <message>
        <source>marking the key</source>
        <translation>鍵を記録中</translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation>インシデントを開く</translation>
    </message>
</context>
<context>
    <name>ui::ConnectAccountPage</name>
    <message>
        <source>What the account needs</source>
        <translation>アカウントに必要なもの</translation>
    </message>
    <message>
        <source>What it may have</source>
        <translation>任意の項目</translation>
    </message>
    <message>
        <source>How names are shown to be ours</source>
        <translation>名前が自分たちのものだと示す方法</translation>
    </message>
    <message>
        <source>can be chosen anew with each order</source>
        <translation>注文ごとに選び直せます</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>クライアント証明書</translation>
    </message>
    <message>
        <source>Authenticate with a certificate of this vault, and its key</source>
        <translation>この保管庫の証明書と鍵で認証する</translation>
    </message>
    <message>
        <source>%1, from a file</source>
        <comment>a secret</comment>
        <translation>%1（ファイルから）</translation>
    </message>
    <message>
        <source>or from a file: a key in PEM, a token</source>
        <translation>またはファイルから: PEM の鍵、トークン</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>未入力: %1</translation>
    </message>
    <message>
        <source>Choose the client certificate.</source>
        <translation>クライアント証明書を選んでください。</translation>
    </message>
    <message>
        <source>as it is offered</source>
        <translation>既定のまま</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s), client certificate</source>
        <translation>
            <numerusform>値 %Ln 件、クライアント証明書</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>値 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConnectPlacePage</name>
    <message>
        <source>Whose</source>
        <translation>誰の</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Name in this vault</source>
        <translation>この保管庫での名前</translation>
    </message>
    <message>
        <source>Whom to trust</source>
        <translation>信頼する相手</translation>
    </message>
    <message>
        <source>Root certificates instead of the system&apos;s</source>
        <translation>システムの代わりに使うルート証明書</translation>
    </message>
    <message>
        <source>the system&apos;s roots</source>
        <translation>システムのルート</translation>
    </message>
    <message>
        <source>PEM or DER. Nothing is sent before the server&apos;s certificate holds.</source>
        <translation>PEM または DER。サーバー証明書が確認されるまで何も送信しません。</translation>
    </message>
    <message>
        <source>SHA-256 of the server&apos;s public key</source>
        <translation>サーバーの公開鍵の SHA-256</translation>
    </message>
    <message>
        <source>not pinned</source>
        <translation>固定なし</translation>
    </message>
    <message>
        <source>How to get there</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>It may lie in a private network</source>
        <translation>プライベートネットワークにあってもよい</translation>
    </message>
    <message>
        <source>It may run on this machine</source>
        <translation>このマシンで動いていてもよい</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Write the address, like https://ca.example.org/…</source>
        <translation>アドレスを入力してください。例: https://ca.example.org/…</translation>
    </message>
    <message>
        <source>The address must begin with https: this protocol does not protect itself.</source>
        <translation>アドレスは https で始める必要があります。このプロトコル自体は保護されません。</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>名前を付けてください。</translation>
    </message>
    <message>
        <source>The pinned key is a SHA-256: 64 hexadecimal digits.</source>
        <translation>固定する鍵は SHA-256（16進 64 桁）です。</translation>
    </message>
</context>
<context>
    <name>ui::ConnectWizard</name>
    <message>
        <source>Connect an authority</source>
        <translation>認証局を接続</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>テストの進行</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What it speaks</source>
        <translation>対応プロトコル</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Where it is, and whom to trust</source>
        <translation>場所と信頼先</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>What the authority knows you by</source>
        <translation>認証局での識別情報</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>機能</translation>
    </message>
    <message>
        <source>What it can do, and what it cannot</source>
        <translation>できることとできないこと</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Credentials are sealed in the vault. When the test fails, nothing stays.</source>
        <translation>認証情報は保管庫に封印されます。テストに失敗した場合は何も残りません。</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>知っておくべきこと</translation>
    </message>
    <message>
        <source>What the protocol allows</source>
        <translation>プロトコル上できること</translation>
    </message>
    <message>
        <source>the test tells what this server offers</source>
        <translation>実際の提供内容はテストで分かります</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>reaching the authority, proving the account</source>
        <translation>認証局に接続し、アカウントを確認中</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 を接続</translation>
    </message>
    <message>
        <source>%1 is connected</source>
        <translation>%1 を接続しました</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>応答内容</translation>
    </message>
    <message>
        <source>Issue certificate…</source>
        <translation>証明書を発行…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ui::ConsoleContext</name>
    <message>
        <source>%1: %2</source>
        <comment>verb of a plan, its title</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::ConsoleView</name>
    <message>
        <source>The vault is not as it was left</source>
        <translation>保管庫が前回の状態と異なります</translation>
    </message>
    <message>
        <source>Opened for reading only</source>
        <translation>読み取り専用で開いています</translation>
    </message>
    <message>
        <source>Nothing can be changed.</source>
        <translation>変更はできません。</translation>
    </message>
    <message>
        <source>This is a demo vault with made-up certificates</source>
        <translation>これは架空の証明書を入れたデモ保管庫です</translation>
    </message>
    <message>
        <source>It lies in a temporary folder and is deleted when the program ends.</source>
        <translation>一時フォルダーにあり、プログラムの終了時に削除されます。</translation>
    </message>
    <message>
        <source>Create your own vault…</source>
        <translation>自分の保管庫を作成…</translation>
    </message>
    <message>
        <source>Opened with the recovery code</source>
        <translation>回復コードで開きました</translation>
    </message>
    <message>
        <source>Set a new passphrase now, so that the code can go back to its safe.</source>
        <translation>新しいパスフレーズを設定し、コードは金庫に戻してください。</translation>
    </message>
    <message>
        <source>New passphrase…</source>
        <translation>新しいパスフレーズ…</translation>
    </message>
    <message>
        <source>Import certificates…</source>
        <translation>証明書をインポート…</translation>
    </message>
    <message>
        <source>Check the vault now</source>
        <translation>保管庫を今すぐ検査</translation>
    </message>
    <message>
        <source>Filter the inventory</source>
        <translation>インベントリを絞り込み</translation>
    </message>
    <message>
        <source>Collapse or expand the navigation</source>
        <translation>ナビゲーションの開閉</translation>
    </message>
    <message>
        <source>Use the light theme</source>
        <translation>明るいテーマにする</translation>
    </message>
    <message>
        <source>Use the dark theme</source>
        <translation>暗いテーマにする</translation>
    </message>
    <message>
        <source>Follow the system&apos;s theme</source>
        <translation>システムのテーマに従う</translation>
    </message>
    <message>
        <source>About Sealkeeper</source>
        <translation>Sealkeeper について</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>保管庫をロック</translation>
    </message>
    <message>
        <source>State check runs</source>
        <translation>状態検査中</translation>
    </message>
    <message>
        <source>State check</source>
        <translation>状態検査</translation>
    </message>
    <message>
        <source>State check passed %1</source>
        <translation>状態検査に合格 %1</translation>
    </message>
    <message>
        <source>Audit chain intact, head %1</source>
        <translation>監査連鎖は正常、ヘッド %1</translation>
    </message>
    <message numerus="yes">
        <source>State check found %n problem(s)</source>
        <translation>
            <numerusform>状態検査で %n 件の問題</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is damaged</source>
        <translation>保管庫が破損しています</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>設定を開く</translation>
    </message>
    <message>
        <source>State check was stopped</source>
        <translation>状態検査は中止されました</translation>
    </message>
    <message>
        <source>State check could not run</source>
        <translation>状態検査を実行できませんでした</translation>
    </message>
    <message>
        <source>Ctrl+K finds every certificate and command. F6 moves between the parts of a page.</source>
        <translation>Ctrl+K ですべての証明書とコマンドを検索できます。F6 でページ内の領域を移動します。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plan(s) came to no end</source>
        <translation>
            <numerusform>%Ln 件の計画が途中で終わっています</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Resuming takes every step up where it was.</source>
        <comment>title of a plan</comment>
        <translation>%1。再開すると、各ステップは中断した位置から続きます。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Resume plan: %1</source>
        <translation>計画の再開: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>%1 に移動</translation>
    </message>
    <message>
        <source>Issue certificate…</source>
        <translation>証明書を発行…</translation>
    </message>
    <message>
        <source>Create authority…</source>
        <translation>認証局を作成…</translation>
    </message>
    <message>
        <source>Renew certificates by query…</source>
        <translation>クエリーで証明書を更新…</translation>
    </message>
    <message>
        <source>Revoke: a query, a key, everything below an authority…</source>
        <translation>失効: クエリー、鍵、認証局の配下すべて…</translation>
    </message>
    <message>
        <source>Replace, then revoke…</source>
        <translation>置き換えてから失効…</translation>
    </message>
    <message>
        <source>Go to the incident</source>
        <translation>インシデントに移動</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Verify certificates…</source>
        <translation>証明書を検証…</translation>
    </message>
    <message>
        <source>Generate key…</source>
        <translation>鍵を生成…</translation>
    </message>
</context>
<context>
    <name>ui::CreateAuthorityWizard</name>
    <message>
        <source>“%1” is no address of the form http://host/path.</source>
        <translation>「%1」は http://host/path の形式のアドレスではありません。</translation>
    </message>
    <message>
        <source>“%1” is no range of names; write dns:example.org, ip:10.0.0.0/8, mail:example.org and the like.</source>
        <translation>「%1」は名前の範囲ではありません。dns:example.org、ip:10.0.0.0/8、mail:example.org のように書いてください。</translation>
    </message>
    <message>
        <source>Create authority</source>
        <translation>認証局の作成</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Which kind of authority</source>
        <translation>認証局の種類</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Subject and name</source>
        <translation>サブジェクトと名前</translation>
    </message>
    <message>
        <source>Key and lifetime</source>
        <translation>鍵と有効期間</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>What it may sign</source>
        <translation>署名できる対象</translation>
    </message>
    <message>
        <source>Limits are written into the certificate and can never be loosened.</source>
        <translation>制限は証明書に書き込まれ、後から緩めることはできません。</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Written into every certificate it signs. All of them may be left empty.</source>
        <translation>署名するすべての証明書に書き込まれます。すべて空でもかまいません。</translation>
    </message>
    <message>
        <source>This is exactly what will be signed. Nothing has been made yet.</source>
        <translation>このとおりに署名されます。まだ何も作成されていません。</translation>
    </message>
    <message>
        <source>creating the authority</source>
        <translation>認証局を作成中</translation>
    </message>
    <message>
        <source>Its private key is made, sealed in the vault and never leaves it by itself.</source>
        <translation>秘密鍵は生成後に保管庫に封印され、自動で外に出ることはありません。</translation>
    </message>
    <message>
        <source>A root: it signs itself and is installed where it is trusted</source>
        <translation>ルート: 自身に署名し、信頼する場所にインストールします</translation>
    </message>
    <message>
        <source>An intermediate authority, signed by:</source>
        <translation>中間認証局。署名者:</translation>
    </message>
    <message>
        <source>Parent authorities</source>
        <translation>上位の認証局</translation>
    </message>
    <message>
        <source>A root that signs only authorities can lie still for years; what is issued daily comes from an intermediate one below it.</source>
        <translation>認証局だけに署名するルートは何年も使わずにおけます。日常の発行はその下の中間認証局が行います。</translation>
    </message>
    <message>
        <source>what stands in the certificate</source>
        <translation>証明書に記載される内容</translation>
    </message>
    <message>
        <source>Name in this vault</source>
        <translation>この保管庫での名前</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Digest of its signatures</source>
        <translation>署名のダイジェスト</translation>
    </message>
    <message>
        <source>the one that fits the key</source>
        <translation>鍵に合うもの</translation>
    </message>
    <message>
        <source>RSA-PSS instead of PKCS#1 v1.5</source>
        <translation>PKCS#1 v1.5 の代わりに RSA-PSS</translation>
    </message>
    <message>
        <source>Lifetime in years</source>
        <translation>有効期間 (年)</translation>
    </message>
    <message>
        <source>At most so many levels of authorities below it:</source>
        <translation>下位に置ける認証局の階層数の上限:</translation>
    </message>
    <message>
        <source>Path length</source>
        <translation>パス長</translation>
    </message>
    <message>
        <source>0: it signs no further authorities, only what is used.</source>
        <translation>0: 下位の認証局には署名せず、実際に使う証明書だけに署名します。</translation>
    </message>
    <message>
        <source>Name constraints</source>
        <translation>名前制約</translation>
    </message>
    <message>
        <source>Permitted names</source>
        <translation>許可する名前</translation>
    </message>
    <message>
        <source>Excluded names</source>
        <translation>除外する名前</translation>
    </message>
    <message>
        <source>Only names inside (one in a line)</source>
        <translation>この範囲内の名前のみ (1 行に 1 つ)</translation>
    </message>
    <message>
        <source>No names inside</source>
        <translation>この範囲内の名前は不可</translation>
    </message>
    <message>
        <source>Where its revocation list lies (CRL)</source>
        <translation>失効リストの場所 (CRL)</translation>
    </message>
    <message>
        <source>Who answers about revocation (OCSP)</source>
        <translation>失効状態の応答先 (OCSP)</translation>
    </message>
    <message>
        <source>Where its own certificate lies</source>
        <translation>この認証局の証明書の場所</translation>
    </message>
    <message>
        <source>A revocation list holds for days</source>
        <translation>失効リストの有効期間 (日)</translation>
    </message>
    <message>
        <source>signs no authorities</source>
        <translation>認証局には署名しない</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a day</comment>
        <translation>%1 まで</translation>
    </message>
    <message>
        <source>Choose the parent.</source>
        <translation>上位の認証局を選択してください。</translation>
    </message>
    <message>
        <source>An authority needs a common name or another part of a subject, and a name in this vault.</source>
        <translation>認証局には、共通名などサブジェクトの項目と、この保管庫での名前が必要です。</translation>
    </message>
    <message>
        <source>There is an authority of this name already.</source>
        <translation>同じ名前の認証局が既にあります。</translation>
    </message>
    <message>
        <source>Choose a key.</source>
        <translation>鍵を選択してください。</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>%1 の下位</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln year(s)</source>
        <comment>key</comment>
        <translation>
            <numerusform>%1、%Ln 年</numerusform>
        </translation>
    </message>
    <message>
        <source>path length %1</source>
        <translation>パス長 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln range(s) of names</source>
        <translation>
            <numerusform>名前の範囲 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>アドレス %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Make key</source>
        <translation>鍵の生成</translation>
    </message>
    <message>
        <source>%1, sealed in the vault</source>
        <translation>%1、保管庫に封印</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自身で</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>read back, every field and the signature compared</source>
        <translation>読み戻し、すべてのフィールドと署名を照合</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>certificate and authority “%1”</source>
        <translation>証明書と認証局「%1」</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>次にやること</translation>
    </message>
    <message>
        <source>Issue certificate…</source>
        <translation>証明書を発行…</translation>
    </message>
    <message>
        <source>Show authorities</source>
        <translation>認証局を表示</translation>
    </message>
    <message>
        <source>Where the key lies</source>
        <translation>鍵の保管場所</translation>
    </message>
    <message>
        <source>Its private key is made inside the token and cannot leave it. The PIN is asked for when it runs.</source>
        <translation>秘密鍵はトークン内で生成され、外に出ることはありません。実行時に PIN を尋ねます。</translation>
    </message>
    <message>
        <source>In a token</source>
        <translation>トークン内</translation>
    </message>
    <message>
        <source>%1, inside the token</source>
        <translation>%1、トークン内</translation>
    </message>
</context>
<context>
    <name>ui::CreateVaultWizard</name>
    <message>
        <source>Create a vault</source>
        <translation>保管庫の作成</translation>
    </message>
    <message>
        <source>Name and place</source>
        <translation>名前と場所</translation>
    </message>
    <message>
        <source>A vault is one folder; everything in it is encrypted.</source>
        <translation>保管庫は一つのフォルダーで、中身はすべて暗号化されます。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>It opens the vault. Nobody can reset it.</source>
        <translation>保管庫を開く鍵です。誰にも再設定できません。</translation>
    </message>
    <message>
        <source>Create vault</source>
        <translation>保管庫を作成</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>回復コード</translation>
    </message>
    <message>
        <source>The only other way in, shown this once.</source>
        <translation>もう一つの唯一の開け方です。表示は今回限りです。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>The vault is ready</source>
        <translation>保管庫の準備ができました</translation>
    </message>
    <message>
        <source>Import certificates…</source>
        <translation>証明書をインポート…</translation>
    </message>
    <message>
        <source>certificates</source>
        <comment>name of a new vault</comment>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Shown at the top of the window and when unlocking.</source>
        <translation>ウィンドウの上部とロック解除画面に表示されます。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Put it where your backups reach it.</source>
        <translation>バックアップの対象になる場所に置いてください。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>あなたの名前</translation>
    </message>
    <message>
        <source>Stands in the audit log beside everything you do.</source>
        <translation>監査記録であなたの操作に付く名前です。</translation>
    </message>
    <message>
        <source>Folder for the vault</source>
        <translation>保管庫を置くフォルダー</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強度</translation>
    </message>
    <message>
        <source>Four or more unrelated words are easy to remember and hard to guess.</source>
        <translation>関連のない 4 語以上は、覚えやすく推測されにくいものです。</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>パスフレーズをもう一度</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Creating the vault</source>
        <translation>保管庫を作成中</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, this code opens the vault. Print it and put it in a safe; do not keep it beside the vault.</source>
        <translation>パスフレーズを忘れたとき、このコードで保管庫を開けます。印刷して金庫に入れ、保管庫と同じ場所には置かないでください。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>ファイルに保存…</translation>
    </message>
    <message>
        <source>The code is printed, saved or written down</source>
        <translation>コードを印刷、保存、または書き留めた</translation>
    </message>
    <message>
        <source>The vault is created and open</source>
        <translation>保管庫を作成し、開きました</translation>
    </message>
    <message>
        <source>Now bring in certificates: files, folders, keystores, and what this machine trusts. You can also do that later from the dashboard.</source>
        <translation>次に証明書を取り込みます: ファイル、フォルダー、キーストア、このコンピューターが信頼するもの。後でダッシュボードからも行えます。</translation>
    </message>
    <message>
        <source>Go to the dashboard</source>
        <translation>ダッシュボードへ</translation>
    </message>
    <message>
        <source>Give the vault a name.</source>
        <translation>保管庫に名前を付けてください。</translation>
    </message>
    <message>
        <source>A name may not contain “/” or begin with a dot.</source>
        <translation>名前に「/」は使えません。点で始めることもできません。</translation>
    </message>
    <message>
        <source>Say in which folder the vault goes.</source>
        <translation>保管庫を置くフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 は既にあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>あなたの名前を入力してください。</translation>
    </message>
    <message>
        <source>Weak: quickly guessed. Make it longer.</source>
        <translation>弱い: すぐに推測されます。長くしてください。</translation>
    </message>
    <message>
        <source>Fair: add a word or two.</source>
        <translation>普通: あと 1、2 語足してください。</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>強力</translation>
    </message>
    <message>
        <source>Type it again, so that a slip does not lock you out.</source>
        <translation>打ち間違いで開けなくなるのを防ぐため、もう一度入力してください。</translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>一致しています</translation>
    </message>
    <message>
        <source>They differ so far</source>
        <translation>まだ一致していません</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Measuring how hard the passphrase can be protected on this machine, about 3 seconds.</source>
        <translation>このコンピューターでの保護強度を測定中です (約 3 秒)。</translation>
    </message>
    <message>
        <source>set</source>
        <translation>設定済み</translation>
    </message>
</context>
<context>
    <name>ui::CrossSignWizard</name>
    <message>
        <source>Cross-sign an authority</source>
        <translation>認証局の相互署名</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Whose name and key it signs</source>
        <translation>署名する相手の名前と鍵</translation>
    </message>
    <message>
        <source>%1 signs</source>
        <comment>name of an authority</comment>
        <translation>%1 が署名</translation>
    </message>
    <message>
        <source>Cross-sign</source>
        <translation>相互署名</translation>
    </message>
    <message>
        <source>Nothing has been signed yet.</source>
        <translation>まだ何も署名されていません。</translation>
    </message>
    <message>
        <source>signing</source>
        <translation>署名中</translation>
    </message>
    <message>
        <source>Its certificate lies in a file:</source>
        <translation>証明書はファイルにある:</translation>
    </message>
    <message>
        <source>File of the certificate</source>
        <translation>証明書のファイル</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>It is in the inventory:</source>
        <translation>台帳にある:</translation>
    </message>
    <message>
        <source>Days it is valid</source>
        <translation>有効日数</translation>
    </message>
    <message>
        <source>It ends with the other authority&apos;s own certificate, or with this authority&apos;s, whichever comes first.</source>
        <translation>相手の認証局自身の証明書か、この認証局の証明書か、早い方の期限で終わります。</translation>
    </message>
    <message>
        <source>from the inventory</source>
        <translation>台帳から</translation>
    </message>
</context>
<context>
    <name>ui::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>ダッシュボード</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>This vault is open for reading only.</source>
        <translation>この保管庫は読み取り専用で開いています。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>期限間近</translation>
    </message>
    <message>
        <source>Weak crypto</source>
        <translation>脆弱な暗号</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>所有者なし</translation>
    </message>
    <message>
        <source>Unmanaged</source>
        <translation>未管理</translation>
    </message>
    <message>
        <source>Quantum-vulnerable</source>
        <translation>量子に脆弱</translation>
    </message>
    <message>
        <source>Expiring within 7 days</source>
        <translation>7 日以内に期限切れ</translation>
    </message>
    <message>
        <source>Expiring within 30 days</source>
        <translation>30 日以内に期限切れ</translation>
    </message>
    <message>
        <source>Expiring within 90 days</source>
        <translation>90 日以内に期限切れ</translation>
    </message>
    <message>
        <source>Expiring per week</source>
        <translation>週ごとの期限切れ</translation>
    </message>
    <message numerus="yes">
        <source>next %Ln week(s), by issuer</source>
        <translation>
            <numerusform>今後 %Ln 週間、発行者別</numerusform>
        </translation>
    </message>
    <message>
        <source>Open timeline</source>
        <translation>タイムラインを開く</translation>
    </message>
    <message>
        <source>No certificate ends in the next 26 weeks.</source>
        <translation>今後 26 週間に終了する証明書はありません。</translation>
    </message>
    <message>
        <source>This vault is empty. Import files, folders, keystores or this machine’s trust store, and see what expires next.</source>
        <translation>この保管庫は空です。ファイル、フォルダー、キーストア、このコンピューターのトラストストアをインポートすると、次に期限が切れるものが分かります。</translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation>最近の操作</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>administrator</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>object, administrator</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Revoked, in use</source>
        <translation>失効・使用中</translation>
    </message>
    <message>
        <source>Create authority…</source>
        <translation>認証局を作成…</translation>
    </message>
</context>
<context>
    <name>ui::DashboardText</name>
    <message numerus="yes">
        <source>%Ln certificate(s) have expired</source>
        <translation>
            <numerusform>証明書 %Ln 件の期限が切れています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) expiring within 30 days have no owner</source>
        <translation>
            <numerusform>30 日以内に期限が切れる %Ln 件に所有者がいません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) expire within 7 days</source>
        <translation>
            <numerusform>証明書 %Ln 件が 7 日以内に期限切れになります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) were not signed by the issuer they name</source>
        <translation>
            <numerusform>証明書 %Ln 件は、記載の発行者による署名ではありません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) rest on weak keys or signatures</source>
        <translation>
            <numerusform>証明書 %Ln 件の鍵または署名が脆弱です</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) are not managed yet</source>
        <translation>
            <numerusform>証明書 %Ln 件がまだ管理されていません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) have no owner</source>
        <translation>
            <numerusform>証明書 %Ln 件に所有者がいません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revocation list(s) have run out</source>
        <translation>
            <numerusform>失効リスト %Ln 件の期限が切れています</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names in a list</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is in this vault yet.</source>
        <translation>この保管庫はまだ空です。</translation>
    </message>
    <message>
        <source>No certificate expires within 30 days.</source>
        <translation>30 日以内に期限が切れる証明書はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) expire within 30 days</source>
        <translation>
            <numerusform>証明書 %Ln 件が 30 日以内に期限切れになります</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; every one has an owner.</source>
        <comment>certificates expire</comment>
        <translation>%1。すべて所有者がいます。</translation>
    </message>
    <message>
        <source>%1; none has an owner.</source>
        <comment>certificates expire</comment>
        <translation>%1。所有者は一人もいません。</translation>
    </message>
    <message>
        <source>%1: %2 have an owner, %3 need one.</source>
        <comment>certificates expire</comment>
        <translation>%1: 所有者あり %2 件、要割り当て %3 件。</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>7 日以内</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>30 日以内</translation>
    </message>
    <message>
        <source>in 90 days</source>
        <translation>90 日以内</translation>
    </message>
    <message numerus="yes">
        <source>oldest for %Ln day(s)</source>
        <translation>
            <numerusform>最長 %Ln 日経過</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in authorities</source>
        <translation>
            <numerusform>うち認証局 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln issuer(s)</source>
        <translation>
            <numerusform>発行者 %Ln 者</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln in 7 days</source>
        <translation>
            <numerusform>7 日間で +%Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>no certificates yet</source>
        <translation>証明書なし</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>count of all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln owner(s)</source>
        <translation>
            <numerusform>所有者 %Ln 名</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>no owner</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>now</source>
        <comment>due</comment>
        <translation>今すぐ</translation>
    </message>
    <message>
        <source>Show in inventory</source>
        <translation>インベントリに表示</translation>
    </message>
    <message>
        <source>Assign owner…</source>
        <translation>所有者を割り当て…</translation>
    </message>
    <message>
        <source>Import newer…</source>
        <translation>新しいものをインポート…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revoked certificate(s) are still in use</source>
        <translation>
            <numerusform>失効した証明書 %Ln 件がまだ使用中です</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired certificate(s) are still in use</source>
        <translation>
            <numerusform>期限切れの証明書 %Ln 件がまだ使用中です</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still in use</source>
        <translation>
            <numerusform>%Ln 件がまだ使用中</numerusform>
        </translation>
    </message>
    <message>
        <source>none in use</source>
        <translation>使用中なし</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plan(s) failed in part or wait for somebody</source>
        <translation>
            <numerusform>%Ln 件の計画が一部失敗したか、人の操作を待っています</numerusform>
        </translation>
    </message>
    <message>
        <source>Show plan</source>
        <translation>計画を表示</translation>
    </message>
</context>
<context>
    <name>ui::DashboardTodo</name>
    <message>
        <source>Next to do</source>
        <translation>次にやること</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Nothing to do: nothing expires soon, and every certificate has an owner.</source>
        <translation>やることはありません。期限の近いものはなく、すべての証明書に所有者がいます。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows shown of all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>一部だけ表示</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>誰の</translation>
    </message>
    <message>
        <source>Everyone</source>
        <comment>whose certificates</comment>
        <translation>全員</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>whose certificates</comment>
        <translation>自分</translation>
    </message>
    <message>
        <source>No owner</source>
        <comment>whose certificates</comment>
        <translation>所有者なし</translation>
    </message>
    <message>
        <source>Nothing of yours to do. Yours are those whose owner is %1.</source>
        <translation>あなたの作業はありません。所有者が %1 の証明書があなたのものです。</translation>
    </message>
    <message>
        <source>Nothing to do here: every certificate has an owner.</source>
        <translation>ここには作業がありません。すべての証明書に所有者がいます。</translation>
    </message>
</context>
<context>
    <name>ui::Dates</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n 分前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>%n 分後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 時間前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>%n 時間後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 日前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 日後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n 年前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>%n 年後</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ミリ秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
</context>
<context>
    <name>ui::DestroyWizard</name>
    <message>
        <source>Destroy private keys</source>
        <translation>秘密鍵の破棄</translation>
    </message>
    <message numerus="yes">
        <source>The private keys of %Ln certificate(s)</source>
        <translation>
            <numerusform>証明書 %Ln 件の秘密鍵</numerusform>
        </translation>
    </message>
    <message>
        <source>The sealed bytes are overwritten and removed from this vault; the records of the keys and their certificates stay as evidence. Copies elsewhere, and backups of this vault, keep theirs. It cannot be undone.</source>
        <translation>封印されたバイト列を上書きし、この保管庫から削除します。鍵と証明書の記録は証拠として残ります。別の場所のコピーやこの保管庫のバックアップにある鍵は残ります。元に戻せません。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>service shut down; stands in the audit log</source>
        <translation>サービス停止など。監査記録に残ります</translation>
    </message>
    <message>
        <source>I know that nothing can sign with these keys any more.</source>
        <translation>これらの鍵では今後一切署名できなくなることを理解しています。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Exactly these keys. Nothing has been destroyed yet.</source>
        <translation>対象はこれらの鍵だけです。まだ何も破棄されていません。</translation>
    </message>
    <message>
        <source>destroying keys</source>
        <translation>鍵を破棄中</translation>
    </message>
    <message>
        <source>Nothing is destroyed before the review.</source>
        <translation>確認の前に破棄されることはありません。</translation>
    </message>
    <message numerus="yes">
        <source>Destroy %Ln key(s)</source>
        <translation>
            <numerusform>鍵 %Ln 件を破棄</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DropList</name>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>ui::EditPreviewModel</name>
    <message>
        <source>dropped: %1</source>
        <translation>削除: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>追加: %1</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>変更後</translation>
    </message>
</context>
<context>
    <name>ui::EditPreviewTable</name>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>クリティカル</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Superseded by</source>
        <translation>置き換え先</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>変更内容</translation>
    </message>
</context>
<context>
    <name>ui::EditProfileWizard</name>
    <message>
        <source>Edit profile</source>
        <translation>プロファイルを編集</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>新しいプロファイル</translation>
    </message>
    <message>
        <source>Profile as text</source>
        <translation>テキストとしてのプロファイル</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>What an authority lets into a certificate</source>
        <translation>認証局が証明書に入れるもの</translation>
    </message>
    <message>
        <source>begun as a copy of %1</source>
        <translation>%1 の写しから開始</translation>
    </message>
    <message>
        <source>Keep profile</source>
        <translation>プロファイルを保存</translation>
    </message>
    <message>
        <source>Certificates and plans made with it before stay what they are.</source>
        <translation>これまでに作った証明書と計画は変わりません。</translation>
    </message>
    <message>
        <source>%1, our own</source>
        <comment>title of a profile</comment>
        <translation>%1 (独自)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>%1 is built in: choose another id.</source>
        <translation>%1 は組み込みです。別の ID を選んでください。</translation>
    </message>
    <message>
        <source>The profile makes sense.</source>
        <translation>プロファイルは整合しています。</translation>
    </message>
    <message>
        <source>The profile %1 is in the vault.</source>
        <translation>プロファイル %1 を保管庫に入れました。</translation>
    </message>
</context>
<context>
    <name>ui::EditSummary</name>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>変更する</translation>
    </message>
    <message>
        <source>Already as wanted</source>
        <translation>変更不要</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Old and new</source>
        <translation>変更前と変更後</translation>
    </message>
    <message>
        <source>first %1</source>
        <translation>先頭 %1 件</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EditWizard</name>
    <message>
        <source>Edit metadata</source>
        <translation>メタデータの編集</translation>
    </message>
    <message>
        <source>Progress of the edit</source>
        <translation>編集の進行状況</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>Only ticked fields are changed, an empty one is cleared.</source>
        <translation>チェックしたフィールドだけが変更されます。空欄は消去です。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Nothing is changed before the review. The edit can be undone.</source>
        <translation>確認するまで何も変更されません。編集は元に戻せます。</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>証明書 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Working out what would change…</source>
        <translation>変更内容を調べています…</translation>
    </message>
    <message>
        <source>All are already as wanted: nothing would change.</source>
        <translation>すべて希望どおりです。変更はありません。</translation>
    </message>
    <message>
        <source>This is exactly what is written; the first %1 certificates are shown.</source>
        <translation>この内容がそのまま書き込まれます。先頭 %1 件を表示しています。</translation>
    </message>
    <message>
        <source>This is exactly what is written. Nothing is changed yet.</source>
        <translation>この内容がそのまま書き込まれます。まだ何も変更していません。</translation>
    </message>
    <message numerus="yes">
        <source>Change %n certificates</source>
        <translation>
            <numerusform>%n 件を変更</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 change</source>
        <translation>%2 件中 %1 件が変更</translation>
    </message>
    <message>
        <source>New to this vault: %1</source>
        <translation>この保管庫で初めての値: %1</translation>
    </message>
    <message>
        <source>No certificate has these values yet. Check the spelling, or go on.</source>
        <translation>この値を持つ証明書はまだありません。つづりを確認するか、そのまま進んでください。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>changing certificates</source>
        <translation>証明書を変更中</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n certificates</source>
        <translation>
            <numerusform>証明書 %n 件を編集</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更されませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates changed.</source>
        <translation>
            <numerusform>証明書 %n 件を変更しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before the rest.</source>
        <translation>残りの前に停止しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n were no longer there.</source>
        <translation>
            <numerusform>%n 件は既にありませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Undo the edit</source>
        <translation>編集を元に戻す</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates put back as they were.</source>
        <translation>
            <numerusform>証明書 %n 件を元に戻しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EffectChart</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Proof of revocation</source>
        <translation>失効の立証</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 / %3</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>分</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>時間</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>ui::ElidedLabel</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>ui::ExpiryChart</name>
    <message>
        <source>Chart: certificates that expire</source>
        <translation>グラフ: 期限切れになる証明書</translation>
    </message>
    <message>
        <source>Drag the handles or scroll to zoom; click a bar to list its certificates.</source>
        <translation>つまみのドラッグまたはスクロールで拡大縮小、棒をクリックするとその証明書を一覧します。</translation>
    </message>
    <message>
        <source>Renewals, today’s lifetimes</source>
        <translation>更新数 (現在の有効期間)</translation>
    </message>
    <message>
        <source>Renewals, SC-081v3</source>
        <translation>更新数 (SC-081v3)</translation>
    </message>
    <message>
        <source>Renewals forecast, SC-081v3</source>
        <translation>更新数の予測 (SC-081v3)</translation>
    </message>
    <message>
        <source>%1 renewals expected</source>
        <comment>forecast for these days</comment>
        <translation>更新の予測 %1 件</translation>
    </message>
</context>
<context>
    <name>ui::ExportKeyWizard</name>
    <message>
        <source>text that servers read; encrypted PKCS#8</source>
        <translation>サーバーが読むテキスト。暗号化 PKCS#8</translation>
    </message>
    <message>
        <source>the same as bare bytes (DER)</source>
        <translation>同じ内容のバイナリ (DER)</translation>
    </message>
    <message>
        <source>with its newest certificate and the issuers</source>
        <translation>最新の証明書と発行者を含む</translation>
    </message>
    <message>
        <source>Export key</source>
        <translation>鍵をエクスポート</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>エクスポートの進行状況</translation>
    </message>
    <message>
        <source>Format and place</source>
        <translation>形式と場所</translation>
    </message>
    <message>
        <source>Passphrases</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Keys leave the vault only in the hands of who may open it.</source>
        <translation>鍵は、保管庫を開ける人の手でのみ外に出ます。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>The export stands in the audit log with your name and the reason.</source>
        <translation>エクスポートは名前と理由とともに監査記録に残ります。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>without a passphrase</source>
        <translation>パスフレーズなし</translation>
    </message>
    <message>
        <source>for old Windows: triple DES and SHA-1, easily broken</source>
        <translation>古い Windows 用: トリプル DES と SHA-1 (容易に破られます)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>moves to the new load balancer</source>
        <translation>新しいロードバランサーへ移すため</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Passphrase of this vault</source>
        <translation>この保管庫のパスフレーズ</translation>
    </message>
    <message>
        <source>New passphrase for the file</source>
        <translation>ファイルの新しいパスフレーズ</translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation>新しいパスフレーズをもう一度</translation>
    </message>
    <message>
        <source>Your passphrase of this vault</source>
        <translation>あなたのこの保管庫のパスフレーズ</translation>
    </message>
    <message>
        <source>Replace the file that is already there</source>
        <translation>既存のファイルを置き換える</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>書き込むファイル</translation>
    </message>
    <message>
        <source>Say why: the reason stands in the audit log.</source>
        <translation>理由を入力してください。監査記録に残ります。</translation>
    </message>
    <message>
        <source>Whoever reads the file has the key</source>
        <translation>ファイルを読める人は鍵を手にします</translation>
    </message>
    <message>
        <source>Whoever has the file and its passphrase has the key</source>
        <translation>ファイルとパスフレーズを持つ人は鍵を手にします</translation>
    </message>
    <message>
        <source>Delete the file when it has served.</source>
        <translation>用が済んだらファイルを削除してください。</translation>
    </message>
    <message>
        <source>Enter the passphrase with which you opened this vault.</source>
        <translation>この保管庫を開いたときのパスフレーズを入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>The new passphrase needs at least %n characters.</source>
        <translation>
            <numerusform>新しいパスフレーズは %n 文字以上必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two new passphrases differ.</source>
        <translation>新しいパスフレーズが一致しません。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>checking the passphrase, writing, reading back</source>
        <translation>パスフレーズの確認、書き込み、読み戻し中</translation>
    </message>
    <message>
        <source>Written, read back, and proven by a signature</source>
        <translation>書き込み、読み戻し、署名での確認を終えました</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>書き込み完了</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ui::ExportWizard</name>
    <message>
        <source>text blocks in one file; what most servers read</source>
        <translation>一つのファイルにテキストで。多くのサーバーが読める形式</translation>
    </message>
    <message>
        <source>the bare bytes; one file per certificate</source>
        <translation>バイト列そのもの。証明書ごとに 1 ファイル</translation>
    </message>
    <message>
        <source>certificates without keys in one binary file</source>
        <translation>鍵を含まない証明書を一つのバイナリファイルに</translation>
    </message>
    <message>
        <source>certificate and key under a passphrase; one file each</source>
        <translation>証明書と鍵をパスフレーズで保護。それぞれ 1 ファイル</translation>
    </message>
    <message>
        <source>a line per certificate for spreadsheets; never starts a formula</source>
        <translation>表計算用に証明書ごとに 1 行。数式にはなりません</translation>
    </message>
    <message>
        <source>every field, for programs; the same as on the command line</source>
        <translation>プログラム用に全フィールド。コマンドラインと同じ</translation>
    </message>
    <message>
        <source>Export certificates</source>
        <translation>証明書のエクスポート</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>エクスポートの進行状況</translation>
    </message>
    <message>
        <source>Format and place</source>
        <translation>形式と場所</translation>
    </message>
    <message>
        <source>Private keys</source>
        <translation>秘密鍵</translation>
    </message>
    <message>
        <source>Keys leave the vault only in the hands of who may open it.</source>
        <translation>鍵を持ち出せるのは、保管庫を開ける人だけです。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>まだ何も書き込まれていません。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Exporting changes no certificate. It is written to the audit log.</source>
        <translation>エクスポートで証明書は変わりません。監査記録に残ります。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>一緒に含めるもの</translation>
    </message>
    <message>
        <source>the issuers the vault knows, up to the root</source>
        <translation>保管庫が知る発行者 (ルートまで)</translation>
    </message>
    <message>
        <source>the private keys the vault holds, under a fresh passphrase</source>
        <translation>保管庫にある秘密鍵 (新しいパスフレーズで保護)</translation>
    </message>
    <message>
        <source>only the columns shown in the table</source>
        <translation>表に表示中の列のみ</translation>
    </message>
    <message>
        <source>This vault is open read-only: an export of keys could not be audited.</source>
        <translation>この保管庫は読み取り専用のため、鍵のエクスポートを監査記録に残せません。</translation>
    </message>
    <message>
        <source>Where to write</source>
        <translation>書き込み先</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Whoever has the file and its passphrase has the keys</source>
        <translation>ファイルとパスフレーズを持つ人は鍵を手にします</translation>
    </message>
    <message>
        <source>The export is audited with your name. Delete the file when it has served.</source>
        <translation>あなたの名前で監査記録に残ります。用が済んだらファイルを削除してください。</translation>
    </message>
    <message>
        <source>Passphrase of this vault</source>
        <translation>この保管庫のパスフレーズ</translation>
    </message>
    <message>
        <source>New passphrase for the exported keys</source>
        <translation>書き出す鍵の新しいパスフレーズ</translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation>新しいパスフレーズをもう一度</translation>
    </message>
    <message>
        <source>Your passphrase of this vault</source>
        <translation>あなたのこの保管庫のパスフレーズ</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>with keys</source>
        <translation>鍵を含む</translation>
    </message>
    <message>
        <source>with issuers</source>
        <translation>発行者を含む</translation>
    </message>
    <message>
        <source>Enter the passphrase with which you opened this vault.</source>
        <translation>この保管庫を開いたときのパスフレーズを入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>The new passphrase needs at least %n characters.</source>
        <translation>
            <numerusform>新しいパスフレーズは %n 文字以上必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two new passphrases differ.</source>
        <translation>新しいパスフレーズが一致しません。</translation>
    </message>
    <message>
        <source>Folder for the certificates</source>
        <translation>証明書を置くフォルダー</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>書き込むファイル</translation>
    </message>
    <message>
        <source>fresh passphrase set</source>
        <translation>新しいパスフレーズを設定済み</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>書き込む内容</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Issuers</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>as far as the vault knows them</source>
        <translation>保管庫が知る範囲</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>%n the vault holds</source>
        <translation>
            <numerusform>保管庫にある %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>and more in the same folder</source>
        <translation>ほかも同じフォルダーに</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n files that are already there</source>
        <translation>
            <numerusform>既にある %n 個のファイルを置き換える</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n certificates</source>
        <translation>
            <numerusform>証明書 %n 件をエクスポート</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>書き込み中</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>証明書 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private keys</source>
        <translation>
            <numerusform>秘密鍵 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files, read back and checked</source>
        <translation>
            <numerusform>%n ファイル (読み戻して確認済み)</numerusform>
        </translation>
    </message>
    <message>
        <source>Written</source>
        <translation>書き込み完了</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ui::FacetView</name>
    <message>
        <source>Facets</source>
        <translation>ファセット</translation>
    </message>
</context>
<context>
    <name>ui::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Terms such as expires&lt;30d or owner:none, or any text</source>
        <translation>expires&lt;30d や owner:none などの条件、または任意の文字列</translation>
    </message>
    <message>
        <source>Filter: text, or terms such as expires&lt;30d issuer:&quot;R11&quot; -tag:lab</source>
        <translation>フィルター: 文字列、または expires&lt;30d issuer:&quot;R11&quot; -tag:lab などの条件</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルターを消去</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>result count and time</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source> Write %1 instead.</source>
        <translation> 代わりに %1 と書いてください。</translation>
    </message>
</context>
<context>
    <name>ui::FirstRunPage</name>
    <message>
        <source>Welcome to Sealkeeper</source>
        <translation>Sealkeeper へようこそ</translation>
    </message>
    <message>
        <source>Every certificate you own, what expires next, and who must act. The data stays on this machine, in a vault that only your passphrase opens.</source>
        <translation>保有するすべての証明書、次に期限が切れるもの、対応すべき人が分かります。データはこのコンピューターの、あなたのパスフレーズでしか開かない保管庫に置かれます。</translation>
    </message>
    <message>
        <source>Create vault…</source>
        <translation>保管庫を作成…</translation>
    </message>
    <message>
        <source>Open demo</source>
        <translation>デモを開く</translation>
    </message>
    <message>
        <source>Create a vault</source>
        <translation>保管庫の作成</translation>
    </message>
    <message>
        <source>Choose a name and a passphrase, print the recovery code, then import. About 3 minutes.</source>
        <translation>名前とパスフレーズを決め、回復コードを印刷し、インポートします。約 3 分です。</translation>
    </message>
    <message>
        <source>Look at a demo vault</source>
        <translation>デモ保管庫を見る</translation>
    </message>
    <message>
        <source>%1 made-up certificates with everything that goes wrong in real life. Nothing leaves this machine.</source>
        <translation>現実に起こる問題をすべて含む架空の証明書 %1 件。このコンピューターの外には何も出ません。</translation>
    </message>
    <message>
        <source>Making the demo vault</source>
        <translation>デモ保管庫を作成中</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>You have one already?</source>
        <translation>既にお持ちですか?</translation>
    </message>
    <message>
        <source>Open a vault…</source>
        <translation>保管庫を開く…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>バックアップから復元…</translation>
    </message>
    <message>
        <source>or</source>
        <comment>open a vault or restore a backup</comment>
        <translation>または</translation>
    </message>
    <message>
        <source>Then, in this order</source>
        <translation>この後の手順</translation>
    </message>
    <message>
        <source>Import files, keystores and the system&apos;s trust store</source>
        <translation>ファイル、キーストア、システムのトラストストアをインポート</translation>
    </message>
    <message>
        <source>Say who owns what: by network, name pattern or list</source>
        <translation>所有者を決める: ネットワーク、名前の型、一覧で</translation>
    </message>
    <message>
        <source>See what expires next on the dashboard</source>
        <translation>次に期限が切れるものをダッシュボードで確認</translation>
    </message>
    <message>
        <source>Making the demo vault: authorities, keys and certificates</source>
        <translation>デモ保管庫を作成中: 認証局、鍵、証明書</translation>
    </message>
    <message>
        <source>%1 of %2 certificates made</source>
        <translation>証明書 %1 / %2 件を作成</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>保管庫を開く</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップから復元</translation>
    </message>
</context>
<context>
    <name>ui::GenerateKeyWizard</name>
    <message>
        <source>Generate key</source>
        <translation>鍵の生成</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Which key, and where it lies</source>
        <translation>鍵の種類と保管場所</translation>
    </message>
    <message>
        <source>Nothing has been made yet.</source>
        <translation>まだ何も生成されていません。</translation>
    </message>
    <message>
        <source>generating the key</source>
        <translation>鍵を生成しています</translation>
    </message>
    <message>
        <source>web server of the shop</source>
        <translation>ショップの Web サーバー</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Where the key lies</source>
        <translation>鍵の保管場所</translation>
    </message>
    <message>
        <source>A key in a token needs a name.</source>
        <translation>トークン内の鍵には名前が必要です。</translation>
    </message>
</context>
<context>
    <name>ui::HeavyBucketsTable</name>
    <message>
        <source>Spans that hold far more than usual</source>
        <translation>通常を大きく上回る期間</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>期限間近</translation>
    </message>
    <message>
        <source>Without owner</source>
        <translation>所有者なし</translation>
    </message>
    <message>
        <source>None in the next 12 months</source>
        <translation>今後 12 か月はありません</translation>
    </message>
    <message>
        <source>Show in inventory</source>
        <translation>インベントリに表示</translation>
    </message>
    <message>
        <source>Days above %1, 1.5 × usual</source>
        <translation>%1 を超える日（通常の 1.5 倍）</translation>
    </message>
    <message>
        <source>Weeks above %1, 1.5 × usual</source>
        <translation>%1 を超える週（通常の 1.5 倍）</translation>
    </message>
    <message>
        <source>Months above %1, 1.5 × usual</source>
        <translation>%1 を超える月（通常の 1.5 倍）</translation>
    </message>
</context>
<context>
    <name>ui::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
</context>
<context>
    <name>ui::HoverCard</name>
    <message>
        <source>%1: %2</source>
        <comment>days: certificates</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>series and count</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::ImportContainerEditor</name>
    <message>
        <source>Try these</source>
        <translation>これらを試す</translation>
    </message>
    <message numerus="yes">
        <source>%n containers need a passphrase</source>
        <translation>
            <numerusform>%n 個のコンテナーにパスフレーズが必要です</numerusform>
        </translation>
    </message>
    <message>
        <source>One passphrase is tried on all of them. What stays closed is skipped and listed as unreadable.</source>
        <translation>入力したパスフレーズはすべてに試されます。開かなかったものは飛ばし、読めないものとして一覧します。</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>%1 のパスフレーズ</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportKeyWizard</name>
    <message>
        <source>Import key</source>
        <translation>鍵をインポート</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>インポートの進行状況</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Which file holds the key</source>
        <translation>鍵のあるファイル</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>The file stays as it is. Delete it when the vault has the key.</source>
        <translation>ファイルはそのまま残ります。鍵が保管庫に入ったら削除してください。</translation>
    </message>
    <message>
        <source>File of the key</source>
        <translation>鍵のファイル</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>PEM, PKCS#8, PKCS#1, SEC1, PKCS#12 or JKS</source>
        <translation>PEM、PKCS#8、PKCS#1、SEC1、PKCS#12 または JKS</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>ファイルのパスフレーズ</translation>
    </message>
    <message>
        <source>if it is encrypted</source>
        <translation>暗号化されている場合</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>the file&apos;s name</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>reading, sealing and proving</source>
        <translation>読み取り、封印、確認中</translation>
    </message>
    <message>
        <source>In the vault</source>
        <translation>保管庫の中</translation>
    </message>
    <message numerus="yes">
        <source>sealed and proven by a signature; %Ln certificate(s) of it are known</source>
        <translation>
            <numerusform>封印し、署名で確認済み。この鍵の証明書は %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>the vault has it already</source>
        <translation>保管庫にすでにあります</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) taken in</source>
        <translation>
            <numerusform>%Ln 個の鍵を取り込みました</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ui::ImportMetadataWizard</name>
    <message>
        <source>Import metadata</source>
        <translation>メタデータのインポート</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>インポートの進行状況</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Owners, tags and other fields from a spreadsheet, saved as CSV.</source>
        <translation>表計算で作った所有者、タグなどのフィールドを CSV から取り込みます。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Nothing is changed before the review. The edit can be undone.</source>
        <translation>確認するまで何も変更されません。編集は元に戻せます。</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV ファイル</translation>
    </message>
    <message>
        <source>A file with a first line of column names</source>
        <translation>先頭行に列名があるファイル</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>What the columns are called</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>one of them says which certificate a line means</source>
        <translation>どの証明書の行かを示す列 (いずれか一つ)</translation>
    </message>
    <message>
        <source>text; an empty cell changes nothing, a cell of - clears</source>
        <translation>文字列。空のセルは変更なし、- は消去</translation>
    </message>
    <message>
        <source>low, medium, high or critical</source>
        <translation>low、medium、high、critical</translation>
    </message>
    <message>
        <source>separated by ; or |, replaces all tags</source>
        <translation>； または | で区切る。すべてのタグを置き換え</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes または no</translation>
    </message>
    <message>
        <source>text; the fingerprint of the certificate that took over</source>
        <translation>文字列。引き継いだ証明書のフィンガープリント</translation>
    </message>
    <message>
        <source>your own fields</source>
        <translation>独自のフィールド</translation>
    </message>
    <message>
        <source>by their names</source>
        <translation>その名前で</translation>
    </message>
    <message>
        <source>CSV file with metadata</source>
        <translation>メタデータの CSV ファイル</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>CSV ファイル (*.csv *.tsv *.txt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>ファイルを読み込み中…</translation>
    </message>
    <message>
        <source>%1 lines read. This is exactly what is written; nothing is changed yet.</source>
        <translation>%1 行を読み込みました。この内容がそのまま書き込まれます。まだ何も変更していません。</translation>
    </message>
    <message numerus="yes">
        <source>Change %n certificates</source>
        <translation>
            <numerusform>%n 件を変更</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines change something</source>
        <translation>%2 行中 %1 行に変更あり</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 件</translation>
    </message>
    <message>
        <source>Columns that are not known are skipped: %1</source>
        <translation>不明な列は飛ばします: %1</translation>
    </message>
    <message>
        <source>%1 lines are skipped</source>
        <translation>%1 行を飛ばします</translation>
    </message>
    <message>
        <source>Not every column is used</source>
        <translation>使われない列があります</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>changing certificates</source>
        <translation>証明書を変更中</translation>
    </message>
    <message numerus="yes">
        <source>Metadata for %n certificates</source>
        <translation>
            <numerusform>証明書 %n 件のメタデータ</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ui::ImportPreviewModel</name>
    <message>
        <source>What</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Name or reason</source>
        <translation>名前または理由</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>検出元</translation>
    </message>
</context>
<context>
    <name>ui::ImportPreviewTable</name>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>known</source>
        <translation>既知</translation>
    </message>
    <message>
        <source>newer version</source>
        <translation>新しい版</translation>
    </message>
    <message>
        <source>private key</source>
        <translation>秘密鍵</translation>
    </message>
    <message>
        <source>key alone</source>
        <translation>鍵のみ</translation>
    </message>
    <message>
        <source>known key</source>
        <translation>既知の鍵</translation>
    </message>
    <message>
        <source>revocation list</source>
        <translation>失効リスト</translation>
    </message>
    <message>
        <source>known list</source>
        <translation>既知のリスト</translation>
    </message>
    <message>
        <source>request</source>
        <translation>証明書要求</translation>
    </message>
    <message>
        <source>known request</source>
        <translation>既知の要求</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>読めない</translation>
    </message>
    <message>
        <source>What the import brings</source>
        <translation>インポートの内容</translation>
    </message>
    <message>
        <source>%1, block %2, byte %3</source>
        <translation>%1、ブロック %2、バイト %3</translation>
    </message>
</context>
<context>
    <name>ui::ImportSourceEditor</name>
    <message>
        <source>Files and folders</source>
        <translation>ファイルとフォルダー</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>ファイルを追加…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Files and folders to import</source>
        <translation>インポートするファイルとフォルダー</translation>
    </message>
    <message>
        <source>This machine’s trust store</source>
        <translation>このコンピューターのトラストストア</translation>
    </message>
    <message>
        <source>None was found on this machine.</source>
        <translation>このコンピューターには見つかりませんでした。</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼り付けたテキスト</translation>
    </message>
    <message>
        <source>Pasted certificates</source>
        <translation>貼り付けた証明書</translation>
    </message>
    <message>
        <source>Paste certificates here, with anything around them</source>
        <translation>証明書をここに貼り付け (前後に何があっても可)</translation>
    </message>
    <message numerus="yes">
        <source>%n files or folders</source>
        <translation>
            <numerusform>ファイルまたはフォルダー %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>trust store</source>
        <translation>トラストストア</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>貼り付けたテキスト</translation>
    </message>
    <message>
        <source>Drop files and folders here, or add them with the buttons above</source>
        <translation>ファイルやフォルダーをここにドロップするか、上のボタンで追加</translation>
    </message>
    <message>
        <source>Folders are read with everything in them. PEM, DER, PKCS#7, PKCS#12, JKS, ZIP and Kubernetes secrets are recognised by their content.</source>
        <translation>フォルダーは中身をすべて読み取ります。PEM、DER、PKCS#7、PKCS#12、JKS、ZIP、Kubernetes シークレットは内容から判別されます。</translation>
    </message>
</context>
<context>
    <name>ui::ImportWizard</name>
    <message>
        <source>Import certificates</source>
        <translation>証明書のインポート</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>インポートの進行状況</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>読み込み元</translation>
    </message>
    <message>
        <source>Where the certificates are now. Nothing is moved or changed there.</source>
        <translation>証明書が今ある場所です。移動も変更もしません。</translation>
    </message>
    <message>
        <source>What they get</source>
        <translation>付ける情報</translation>
    </message>
    <message>
        <source>Who owns what is new. All of it can be changed later.</source>
        <translation>新しいものの所有者など。後で変更できます。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Import changes nothing until you press Import.</source>
        <translation>「インポート」を押すまで何も変更されません。</translation>
    </message>
    <message>
        <source>New certificates get</source>
        <translation>新しい証明書に付ける</translation>
    </message>
    <message>
        <source>Also give it to those that are in the vault already</source>
        <translation>既に保管庫にあるものにも付ける</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>新しい版</translation>
    </message>
    <message>
        <source>A newer version supersedes the older one and takes over owner, tags and fields</source>
        <translation>新しい版が古い版を置き換え、所有者、タグ、フィールドを引き継ぐ</translation>
    </message>
    <message>
        <source>A newer version has the same names from the same issuer and ends later. Superseded ones leave the default view and no longer count as expiring.</source>
        <translation>新しい版とは、同じ発行者・同じ名前で、終了日が後のものです。置き換えられたものは既定の表示から外れ、期限間近に数えません。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Reading the sources</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>一覧の内容</translation>
    </message>
    <message>
        <source>Reading the sources…</source>
        <translation>読み込み元を読んでいます…</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 を読み込み中</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>既知</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>読めない</translation>
    </message>
    <message>
        <source>the first %1 are listed, all are counted</source>
        <translation>一覧は先頭 %1 件、件数は全体</translation>
    </message>
    <message numerus="yes">
        <source>%n revocation lists</source>
        <translation>
            <numerusform>失効リスト %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>証明書要求 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys without a certificate</source>
        <translation>
            <numerusform>証明書のない鍵 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files read, nothing written yet.</source>
        <translation>
            <numerusform>%n ファイルを読み込みました。まだ何も書き込んでいません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Also: %1.</source>
        <translation>そのほか: %1。</translation>
    </message>
    <message>
        <source>%1 new, %2 known</source>
        <translation>新規 %1、既知 %2</translation>
    </message>
    <message numerus="yes">
        <source>Import %n certificates</source>
        <translation>
            <numerusform>証明書 %n 件をインポート</numerusform>
        </translation>
    </message>
    <message>
        <source>This vault is open read-only</source>
        <translation>この保管庫は読み取り専用で開いています</translation>
    </message>
    <message>
        <source>Stop, keep what is in</source>
        <translation>停止 (済んだ分は残す)</translation>
    </message>
    <message>
        <source>The import goes on while you look elsewhere; the job list shows it.</source>
        <translation>他の画面を見ている間も続きます。ジョブ一覧で確認できます。</translation>
    </message>
    <message>
        <source>reading and storing</source>
        <translation>読み込みと保存</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>%1 からインポート</translation>
    </message>
    <message>
        <source>Check signatures of issuers</source>
        <translation>発行者の署名を検証</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates imported.</source>
        <translation>
            <numerusform>証明書 %n 件をインポートしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The import failed.</source>
        <translation>インポートに失敗しました。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>stopped; what is counted here is in the vault</source>
        <translation>停止しました。ここに数えた分は保管庫にあります</translation>
    </message>
    <message numerus="yes">
        <source>%n files read</source>
        <translation>
            <numerusform>%n ファイルを読み込み</numerusform>
        </translation>
    </message>
    <message>
        <source>In the vault now</source>
        <translation>保管庫に入ったもの</translation>
    </message>
    <message>
        <source>Certificates added</source>
        <translation>追加した証明書</translation>
    </message>
    <message>
        <source>Known already, seen again</source>
        <translation>既知、再検出</translation>
    </message>
    <message>
        <source>Older versions superseded</source>
        <translation>置き換えた古い版</translation>
    </message>
    <message>
        <source>Private keys sealed and tried</source>
        <translation>封印し確認した秘密鍵</translation>
    </message>
    <message>
        <source>of these without a certificate</source>
        <translation>うち証明書のないもの</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation>失効リスト</translation>
    </message>
    <message>
        <source>Certificates they mark as revoked</source>
        <translation>リストにより失効とされた証明書</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>証明書要求</translation>
    </message>
    <message>
        <source>Show what was added</source>
        <translation>追加した分を表示</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>読めなかったもの</translation>
    </message>
    <message>
        <source>and %1 more; the command line&apos;s import --json lists all of them</source>
        <translation>ほか %1 件。コマンドラインの import --json ですべて一覧できます</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 件を追加</translation>
    </message>
    <message>
        <source>Signatures of the issuers are checked in the background.</source>
        <translation>発行者の署名をバックグラウンドで検証しています。</translation>
    </message>
    <message>
        <source>Check against the rules of lint</source>
        <translation>リントの規則で検査</translation>
    </message>
</context>
<context>
    <name>ui::IncidentPage</name>
    <message>
        <source>No incident. Revoking a leaked key, or everything below an authority, opens one.</source>
        <translation>インシデントはありません。漏えいした鍵、または認証局の配下すべてを失効すると開かれます。</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>失効…</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Pause waves</source>
        <translation>ウェーブを一時停止</translation>
    </message>
    <message>
        <source>Close incident…</source>
        <translation>インシデントを終了…</translation>
    </message>
    <message>
        <source>Build evidence pack…</source>
        <translation>証拠パックを作成…</translation>
    </message>
    <message>
        <source>In the frozen set</source>
        <translation>固定された対象</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>置き換え済み</translation>
    </message>
    <message>
        <source>Seen in place</source>
        <translation>配置を検出</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Proven revoked</source>
        <translation>失効を立証</translation>
    </message>
    <message>
        <source>Need a person</source>
        <translation>人の操作が必要</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>ウェーブ</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>ウェーブ</translation>
    </message>
    <message>
        <source>In wave</source>
        <translation>対象数</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>立証済み</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Proof of revocation</source>
        <translation>失効の立証</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>In set</source>
        <translation>対象数</translation>
    </message>
    <message>
        <source>Revokes</source>
        <translation>失効処理</translation>
    </message>
    <message>
        <source>List</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>OCSP</source>
        <translation>OCSP</translation>
    </message>
    <message>
        <source>Remaining work</source>
        <translation>残りの作業</translation>
    </message>
    <message>
        <source>List all</source>
        <translation>すべて一覧</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation>インシデント %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message numerus="yes">
        <source>Let the wave begin? It revokes %Ln certificate(s).</source>
        <translation>
            <numerusform>ウェーブを開始しますか? 証明書 %Ln 件を失効します。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is revoked for good cannot be taken back.</source>
        <translation>恒久的な失効は取り消せません。</translation>
    </message>
    <message>
        <source>Revoke them</source>
        <translation>失効する</translation>
    </message>
    <message>
        <source>Let the next wave begin</source>
        <translation>次のウェーブを開始</translation>
    </message>
    <message>
        <source>Read the published lists back</source>
        <translation>公開したリストを読み戻す</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more proven.</source>
        <translation>
            <numerusform>新たに %Ln 件を立証しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The lists show nothing new.</source>
        <translation>リストに新しい内容はありません。</translation>
    </message>
    <message>
        <source>Publish the revocation list</source>
        <translation>失効リストを公開</translation>
    </message>
    <message>
        <source>Revocation lists (*.crl)</source>
        <translation>失効リスト (*.crl)</translation>
    </message>
    <message>
        <source>Publish the list of %1</source>
        <translation>%1 のリストを公開</translation>
    </message>
    <message>
        <source>Build evidence pack</source>
        <translation>証拠パックの作成</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>アーカイブ (*.zip)</translation>
    </message>
    <message>
        <source>Evidence pack written: %1</source>
        <translation>証拠パックを書き込みました: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), signed and read back. SHA-256 %1</source>
        <translation>
            <numerusform>%Ln 個のファイル、署名と読み戻し済み。SHA-256 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the incident?</source>
        <translation>インシデントを終了しますか?</translation>
    </message>
    <message>
        <source>What it did stays on record; no plan can join it any more.</source>
        <translation>行った内容は記録に残ります。今後、計画は追加できません。</translation>
    </message>
    <message>
        <source>Close incident</source>
        <translation>インシデントを終了</translation>
    </message>
    <message>
        <source>how it ended</source>
        <translation>結末</translation>
    </message>
    <message>
        <source>Incident %1: %2</source>
        <translation>インシデント %1: %2</translation>
    </message>
    <message>
        <source>Key SPKI %1</source>
        <translation>鍵 SPKI %1</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>クエリー %1</translation>
    </message>
    <message>
        <source>Everything below an authority</source>
        <translation>認証局の配下すべて</translation>
    </message>
    <message>
        <source>Set frozen %1 by %2</source>
        <translation>対象の固定: %1、%2</translation>
    </message>
    <message>
        <source>Closed %1 by %2</source>
        <translation>終了: %1、%2</translation>
    </message>
    <message>
        <source>Now %1, running %2</source>
        <translation>現在 %1、経過 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Share the key</source>
        <translation>鍵を共有</translation>
    </message>
    <message numerus="yes">
        <source>frozen, %Ln authority(s)</source>
        <translation>
            <numerusform>固定済み、認証局 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>no place is known</source>
        <translation>場所は不明</translation>
    </message>
    <message>
        <source>in %1 of %2 places</source>
        <translation>%2 か所中 %1 か所</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) for a list</source>
        <translation>
            <numerusform>%Ln 件がリスト待ち</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is left</source>
        <translation>残りなし</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln task(s)</source>
        <translation>
            <numerusform>タスク %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>goal: all within %1</source>
        <translation>目標: %1 以内にすべて</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>CRL</source>
        <translation>CRL</translation>
    </message>
    <message numerus="yes">
        <source>time from revoke order to public effect, share of %Ln</source>
        <translation>
            <numerusform>失効の指示から公開までの時間、%Ln 件中の割合</numerusform>
        </translation>
    </message>
    <message>
        <source>OCSP %1</source>
        <translation>OCSP %1</translation>
    </message>
    <message>
        <source>CRL %1</source>
        <translation>CRL %1</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>まだ検出なし</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中央値 %1</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>即時</translation>
    </message>
    <message>
        <source>not from here</source>
        <translation>ここからは不可</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>in the vault only</source>
        <translation>保管庫内のみ</translation>
    </message>
    <message>
        <source>%1, next %2</source>
        <translation>%1、次回 %2</translation>
    </message>
    <message>
        <source>named</source>
        <translation>記載あり</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) run by themselves</source>
        <translation>
            <numerusform>%Ln ステップは自動で実行</numerusform>
        </translation>
    </message>
    <message>
        <source>in plans that run or are ready</source>
        <translation>実行中または準備完了の計画内</translation>
    </message>
    <message>
        <source>Nothing is left</source>
        <translation>残りはありません</translation>
    </message>
    <message>
        <source>every revocation is proven</source>
        <translation>すべての失効を立証済み</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier</source>
        <translation>
            <numerusform>以前の %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IncidentText</name>
    <message>
        <source>Open</source>
        <comment>incident</comment>
        <translation>未対応</translation>
    </message>
    <message>
        <source>Containing</source>
        <translation>封じ込め中</translation>
    </message>
    <message>
        <source>Contained</source>
        <translation>封じ込め済み</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>in no plan yet</source>
        <translation>計画なし</translation>
    </message>
    <message>
        <source>waits for wave %1</source>
        <translation>ウェーブ %1 を待機</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>操作待ち</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>needs a person</source>
        <translation>人の操作が必要</translation>
    </message>
    <message>
        <source>done %1</source>
        <comment>at a time</comment>
        <translation>完了 %1</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>計画なし</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>Nothing is done about it yet</source>
        <translation>まだ何も対処されていません</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) in no plan</source>
        <translation>
            <numerusform>計画のない証明書 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>置き換え…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) failed</source>
        <translation>
            <numerusform>%Ln ステップが失敗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed: %1</source>
        <comment>steps</comment>
        <translation>
            <numerusform>失敗 %Ln: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>確認…</translation>
    </message>
    <message>
        <source>Wave waits: %1</source>
        <translation>ウェーブ待機中: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) to go</source>
        <translation>
            <numerusform>残り証明書 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Let it go…</source>
        <translation>開始…</translation>
    </message>
    <message>
        <source>Publish the list of %1</source>
        <translation>%1 のリストを公開</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revoked, shown to nobody</source>
        <translation>
            <numerusform>失効 %Ln 件、未公開</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>公開…</translation>
    </message>
    <message>
        <source>List of %1</source>
        <translation>%1 のリスト</translation>
    </message>
    <message numerus="yes">
        <source>does not show %Ln of them yet</source>
        <translation>
            <numerusform>うち %Ln 件が未掲載</numerusform>
        </translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>読み戻す</translation>
    </message>
    <message>
        <source>Tell %1</source>
        <translation>%1 に連絡</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) it must revoke</source>
        <translation>
            <numerusform>失効を依頼する証明書 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>List…</source>
        <translation>一覧…</translation>
    </message>
    <message>
        <source>No owner: %1</source>
        <translation>所有者なし: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more in use</source>
        <translation>
            <numerusform>ほか使用中 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>revoking it stops an unknown service</source>
        <translation>失効すると不明なサービスが停止します</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>割り当て…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) frozen</source>
        <translation>
            <numerusform>証明書 %Ln 件を固定</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan %1: %2</source>
        <translation>計画 %1: %2</translation>
    </message>
    <message>
        <source>Wave %1 started</source>
        <translation>ウェーブ %1 を開始</translation>
    </message>
    <message>
        <source>Wave %1 done, %2 of %3 proven</source>
        <translation>ウェーブ %1 完了、%3 件中 %2 件を立証</translation>
    </message>
    <message>
        <source>%1 signed list %2</source>
        <translation>%1 がリスト %2 に署名</translation>
    </message>
    <message numerus="yes">
        <source>List of %1 shows %Ln more</source>
        <translation>
            <numerusform>%1 のリストに新たに %Ln 件掲載</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失敗: %1</translation>
    </message>
    <message>
        <source>Closed by %1</source>
        <translation>%1 が終了</translation>
    </message>
    <message>
        <source>Closed by %1: %2</source>
        <translation>%1 が終了: %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 日 %2 時間</translation>
    </message>
</context>
<context>
    <name>ui::InventoryPage</name>
    <message>
        <source>Inventory</source>
        <translation>インベントリ</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>すべてエクスポート…</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>ビューを保存</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>表に戻る</translation>
    </message>
    <message>
        <source>%1 Try %2</source>
        <translation>%1 %2 をお試しください</translation>
    </message>
    <message>
        <source>Remove the view</source>
        <translation>ビューを削除</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes as they were encoded</source>
        <translation>
            <numerusform>符号化されたままの %n バイト</numerusform>
        </translation>
    </message>
    <message>
        <source>No certificates yet. Import files, keystores or this machine&apos;s trust store.</source>
        <translation>証明書がまだありません。ファイル、キーストア、このコンピューターのトラストストアをインポートしてください。</translation>
    </message>
    <message>
        <source>Import certificates…</source>
        <translation>証明書をインポート…</translation>
    </message>
    <message>
        <source>Nothing matches this filter.</source>
        <translation>この条件に合うものはありません。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルターを消去</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy as PEM</source>
        <translation>PEM としてコピー</translation>
    </message>
    <message>
        <source>Import metadata from CSV…</source>
        <translation>CSV からメタデータをインポート…</translation>
    </message>
    <message>
        <source>Undo the last edit</source>
        <translation>直前の編集を元に戻す</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Compare two selected certificates</source>
        <translation>選択した 2 件の証明書を比較</translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows copied.</source>
        <translation>
            <numerusform>先頭 %n 行をコピーしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied.</source>
        <translation>
            <numerusform>%n 行をコピーしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates copied as PEM text.</source>
        <translation>
            <numerusform>証明書 %n 件を PEM テキストとしてコピーしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>ビューを保存</translation>
    </message>
    <message>
        <source>View “%1” saved.</source>
        <translation>ビュー「%1」を保存しました。</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>更新…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>失効…</translation>
    </message>
    <message>
        <source>Replace, then revoke…</source>
        <translation>置き換えてから失効…</translation>
    </message>
    <message>
        <source>Mark key as compromised…</source>
        <translation>鍵を危殆化と記録…</translation>
    </message>
    <message>
        <source>certificate %1</source>
        <translation>証明書 %1</translation>
    </message>
    <message>
        <source>Destroy private keys…</source>
        <translation>秘密鍵を破棄…</translation>
    </message>
    <message>
        <source>Issue one like this…</source>
        <translation>同様のものを発行…</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>検証…</translation>
    </message>
</context>
<context>
    <name>ui::InventoryViews</name>
    <message>
        <source>Views</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>Save the current filter as a view</source>
        <translation>現在のフィルターをビューとして保存</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Unsaved filter</source>
        <translation>未保存のフィルター</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>このビューを削除</translation>
    </message>
</context>
<context>
    <name>ui::IssueAuthorityPage</name>
    <message>
        <source>Authorities</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>This vault has no authority yet. A root or an intermediate one can be made in a minute.</source>
        <translation>この保管庫にはまだ認証局がありません。ルートや中間認証局はすぐに作成できます。</translation>
    </message>
    <message>
        <source>Create authority…</source>
        <translation>認証局を作成…</translation>
    </message>
    <message>
        <source>%1, key in a token: %2</source>
        <comment>key, subject</comment>
        <translation>%1、トークン内の鍵: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key, subject</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a day</comment>
        <translation>%1 まで</translation>
    </message>
    <message>
        <source>elsewhere, %1: %2</source>
        <comment>kind, address</comment>
        <translation>外部、%1: %2</translation>
    </message>
    <message>
        <source>issues nothing</source>
        <translation>発行なし</translation>
    </message>
</context>
<context>
    <name>ui::IssueKeyPage</name>
    <message>
        <source>A new key, sealed in the vault</source>
        <translation>新しい鍵 (保管庫に封印)</translation>
    </message>
    <message>
        <source>Kind of the new key</source>
        <translation>新しい鍵の種類</translation>
    </message>
    <message>
        <source>The private key is made, sealed and read back before anything is signed. It never leaves the vault by itself.</source>
        <translation>秘密鍵は署名の前に生成、封印し、読み戻して確認します。自動で保管庫の外に出ることはありません。</translation>
    </message>
    <message>
        <source>The key of the request: %1</source>
        <translation>要求の鍵: %1</translation>
    </message>
    <message>
        <source>The same key as the certificate it is copied from: %1</source>
        <translation>コピー元の証明書と同じ鍵: %1</translation>
    </message>
    <message>
        <source>%1, of the request</source>
        <comment>key</comment>
        <translation>%1 (要求の鍵)</translation>
    </message>
    <message>
        <source>%1, the same</source>
        <comment>key</comment>
        <translation>%1 (同じ鍵)</translation>
    </message>
    <message>
        <source>%1, new, in the vault</source>
        <comment>key</comment>
        <translation>%1 (新規、保管庫内)</translation>
    </message>
</context>
<context>
    <name>ui::IssueNamesPage</name>
    <message>
        <source>Alternative names</source>
        <translation>代替名</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Who owns it</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>kept with the certificate, not in it</source>
        <translation>証明書の中ではなく、付随情報として保存</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>開始方法</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>A request (CSR)</source>
        <translation>要求 (CSR)</translation>
    </message>
    <message>
        <source>A certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Certification request</source>
        <translation>証明書要求</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>The new certificate supersedes it</source>
        <translation>新しい証明書で置き換える</translation>
    </message>
    <message>
        <source>Copied from %1</source>
        <translation>%1 からコピー</translation>
    </message>
    <message>
        <source>Request for %1, signed by its own key</source>
        <translation>%1 の要求 (自身の鍵で署名)</translation>
    </message>
    <message>
        <source>Subject, names and owner stand below and can be changed.</source>
        <translation>サブジェクト、名前、所有者は下に表示され、変更できます。</translation>
    </message>
    <message>
        <source>Its key is %1. Subject and names stand below and can be changed.</source>
        <translation>鍵は %1 です。サブジェクトと名前は下に表示され、変更できます。</translation>
    </message>
    <message>
        <source>Write at least one name or a subject.</source>
        <translation>名前を一つ以上、またはサブジェクトを入力してください。</translation>
    </message>
    <message>
        <source>The profile “%1” needs at least one alternative name.</source>
        <translation>プロファイル「%1」には代替名が一つ以上必要です。</translation>
    </message>
    <message>
        <source>The profile “%1” needs a name of the kind “%2”.</source>
        <translation>プロファイル「%1」には種類「%2」の名前が必要です。</translation>
    </message>
</context>
<context>
    <name>ui::IssueProfilePage</name>
    <message>
        <source>Profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Lifetime in days</source>
        <translation>有効期間 (日)</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>no purpose of its own</source>
        <translation>固有の用途なし</translation>
    </message>
    <message>
        <source>%1; of this vault</source>
        <comment>purposes</comment>
        <translation>%1 (この保管庫のもの)</translation>
    </message>
    <message numerus="yes">
        <source>at most %Ln day(s)</source>
        <translation>
            <numerusform>最長 %Ln 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>days; the profile allows at most %Ln.</source>
        <translation>
            <numerusform>日。プロファイルの上限は %Ln 日です。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the authority does by itself</source>
        <translation>認証局の既定</translation>
    </message>
    <message>
        <source>the account&apos;s profile: %1</source>
        <translation>アカウントのプロファイル: %1</translation>
    </message>
    <message>
        <source>of the authority</source>
        <translation>認証局のもの</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>days are a wish; the authority decides.</source>
        <translation>日数は希望です。認証局が決めます。</translation>
    </message>
</context>
<context>
    <name>ui::IssueReviewModel</name>
    <message>
        <source>dropped: %1</source>
        <translation>削除: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>追加: %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>Previous, %1</source>
        <translation>以前、%1</translation>
    </message>
    <message>
        <source>Will be signed</source>
        <translation>署名される内容</translation>
    </message>
</context>
<context>
    <name>ui::IssueReviewTable</name>
    <message>
        <source>What will be signed</source>
        <translation>署名される内容</translation>
    </message>
</context>
<context>
    <name>ui::IssueWizard</name>
    <message>
        <source>Issue certificate</source>
        <translation>証明書の発行</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Who signs it</source>
        <translation>署名者</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>A profile says what an authority lets into a certificate, and for how long.</source>
        <translation>プロファイルは、認証局が証明書に認める内容と有効期間を定めます。</translation>
    </message>
    <message>
        <source>Subject and names</source>
        <translation>サブジェクトと名前</translation>
    </message>
    <message>
        <source>Type, paste a list or a request, or copy.</source>
        <translation>入力するか、一覧や要求を貼り付けるか、コピーしてください。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>issuing</source>
        <translation>発行中</translation>
    </message>
    <message>
        <source>Nothing is signed before the review. Issue starts the plan once.</source>
        <translation>確認の前に署名されることはありません。発行で計画が一度だけ開始されます。</translation>
    </message>
    <message>
        <source>This is exactly what %1 will sign. Nothing has been signed yet.</source>
        <translation>%1 はこのとおりに署名します。まだ何も署名されていません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) checked</source>
        <translation>
            <numerusform>%Ln 件の規則を検査</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln day(s)</source>
        <comment>profile</comment>
        <translation>
            <numerusform>%1、%Ln 日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Or say why it is accepted: the reason is kept with the plan.</source>
        <comment>remedy</comment>
        <translation>%1 または、容認する理由を書いてください。理由は計画に残ります。</translation>
    </message>
    <message>
        <source>Change it, or say why it is accepted: the reason is kept with the plan.</source>
        <translation>変更するか、容認する理由を書いてください。理由は計画に残ります。</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>規則 %1</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>プロファイル</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more warning(s)</source>
        <translation>
            <numerusform>ほか警告 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>They are listed at the right. A reason given last counts for them, too.</source>
        <translation>右に一覧があります。最後に書いた理由がこれらにも適用されます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) to justify</source>
        <translation>
            <numerusform>理由が必要な警告 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why it is accepted</source>
        <translation>容認する理由</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>理由あり</translation>
    </message>
    <message>
        <source>Justify</source>
        <translation>理由を付ける</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) justified</source>
        <translation>
            <numerusform>警告 %Ln 件に理由を付けました</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>justified</source>
        <translation>理由あり</translation>
    </message>
    <message>
        <source>Make key</source>
        <translation>鍵の生成</translation>
    </message>
    <message>
        <source>%1, sealed in the vault</source>
        <translation>%1、保管庫に封印</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>read back, every field and the signature compared</source>
        <translation>読み戻し、すべてのフィールドと署名を照合</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>所有者 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>タグ %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Store</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>in the inventory, without an owner</source>
        <translation>インベントリ内、所有者なし</translation>
    </message>
    <message>
        <source>Supersede</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>発行済み</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>署名者</translation>
    </message>
    <message>
        <source>Show certificate</source>
        <translation>証明書を表示</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Deliver…</source>
        <translation>配布…</translation>
    </message>
    <message>
        <source>Certificate, issuers and private key in one file, as a server reads them.</source>
        <translation>証明書、発行者、秘密鍵を、サーバーが読む一つのファイルにまとめます。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>注文</translation>
    </message>
    <message>
        <source>kept here before it is sent to %1</source>
        <translation>%1 に送る前にここで保存</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>証明</translation>
    </message>
    <message>
        <source>key, names, chain and time of what comes back</source>
        <translation>戻ってきたものの鍵・名前・チェーン・期間</translation>
    </message>
    <message>
        <source>What it waits for</source>
        <translation>待っているもの</translation>
    </message>
    <message>
        <source>When that is done, run the plan again: the same order goes on.</source>
        <translation>完了したら計画を再実行してください。同じ注文が続きます。</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>証明</translation>
    </message>
    <message>
        <source>How the names are shown to be yours</source>
        <translation>名前が自分のものだと示す方法</translation>
    </message>
    <message>
        <source>This is what %1 will be asked for. Nothing has been sent yet.</source>
        <translation>%1 にはこの内容を依頼します。まだ何も送信していません。</translation>
    </message>
</context>
<context>
    <name>ui::JobTray</name>
    <message>
        <source>Stop %1</source>
        <translation>%1 を停止</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Nothing runs. Imports, exports, checks and backups show here.</source>
        <translation>実行中のものはありません。インポート、エクスポート、検査、バックアップがここに表示されます。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止しました</translation>
    </message>
</context>
<context>
    <name>ui::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Generate key…</source>
        <translation>鍵を生成…</translation>
    </message>
    <message>
        <source>This vault holds no private key yet. Keys come with authorities, with certificates issued here, by import, or by themselves.</source>
        <translation>この保管庫にはまだ秘密鍵がありません。鍵は認証局、ここで発行した証明書、インポート、または単独の生成で加わります。</translation>
    </message>
    <message>
        <source>%1 private keys; the newest %2 are shown.</source>
        <translation>秘密鍵 %1 個のうち、新しい %2 個を表示しています。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln private key(s), each sealed by itself.</source>
        <translation>
            <numerusform>秘密鍵 %Ln 個、それぞれ個別に封印されています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a key.</source>
        <translation>鍵を選択してください。</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>由来</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加日</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Signs for</source>
        <translation>署名先</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln certificate(s)</source>
        <translation>
            <numerusform>証明書 %Ln 件を表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Destroy…</source>
        <translation>破棄…</translation>
    </message>
    <message>
        <source>An authority of this vault signs with it.</source>
        <translation>この保管庫の認証局が署名に使っています。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>key, where it came from</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公開鍵</translation>
    </message>
    <message>
        <source>Import key…</source>
        <translation>鍵をインポート…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>It was made in a token and never leaves it.</source>
        <translation>トークンの中で作られ、外には出ません。</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>Locked after %n minute(s) idle. Everything is encrypted.</source>
        <translation>
            <numerusform>%n 分間操作がなかったためロックしました。すべて暗号化されています。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – Sealkeeper</source>
        <translation>%1 – Sealkeeper</translation>
    </message>
</context>
<context>
    <name>ui::MetadataEditor</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>クリティカル</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Tick to change this field</source>
        <translation>チェックするとこのフィールドを変更</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>empty: the value is cleared</source>
        <translation>空: 値を消去</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Replace all by</source>
        <translation>すべて置き換え</translation>
    </message>
    <message>
        <source>What to do with the tags</source>
        <translation>タグの扱い</translation>
    </message>
    <message>
        <source>several are separated by commas</source>
        <translation>複数はコンマで区切る</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>yes: renewed and watched from here</source>
        <translation>はい: ここから更新・監視する</translation>
    </message>
    <message>
        <source>no: only known</source>
        <translation>いいえ: 把握のみ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>A date as 2026-11-23</source>
        <translation>2026-11-23 のような日付</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes または no</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 must be a number.</source>
        <translation>%1 は数値で入力してください。</translation>
    </message>
    <message>
        <source>%1 must be a date such as 2026-11-23.</source>
        <translation>%1 は 2026-11-23 のような日付で入力してください。</translation>
    </message>
    <message>
        <source>%1 must be yes or no.</source>
        <translation>%1 は「はい」か「いいえ」で入力してください。</translation>
    </message>
    <message>
        <source>%1 is too long.</source>
        <translation>%1 が長すぎます。</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>所有者: %1</translation>
    </message>
    <message>
        <source>Team: %1</source>
        <translation>チーム: %1</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>環境: %1</translation>
    </message>
    <message>
        <source>Criticality: %1</source>
        <translation>重要度: %1</translation>
    </message>
    <message>
        <source>Tags: + %1</source>
        <translation>タグ: + %1</translation>
    </message>
    <message>
        <source>Tags: − %1</source>
        <translation>タグ: − %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>タグ: %1</translation>
    </message>
    <message>
        <source>Managed: yes</source>
        <translation>管理: はい</translation>
    </message>
    <message>
        <source>Managed: no</source>
        <translation>管理: いいえ</translation>
    </message>
    <message>
        <source>Notes: cleared</source>
        <translation>メモ: 消去</translation>
    </message>
    <message>
        <source>Notes: replaced</source>
        <translation>メモ: 置き換え</translation>
    </message>
</context>
<context>
    <name>ui::NamesEditor</name>
    <message>
        <source>Alternative names, one in a line</source>
        <translation>代替名 (1 行に 1 つ)</translation>
    </message>
    <message>
        <source>www.example.org
*.example.org
192.0.2.1
mail:post@example.org</source>
        <translation>www.example.org
*.example.org
192.0.2.1
mail:post@example.org</translation>
    </message>
    <message>
        <source>Line %1: “%2” has no known kind; write dns, ip, mail, uri, dir, rid or other.</source>
        <translation>%1 行目: 「%2」の種類が不明です。dns、ip、mail、uri、dir、rid、other のいずれかを書いてください。</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no name of the kind “%3”.</source>
        <translation>%1 行目: 「%2」は種類「%3」の名前ではありません。</translation>
    </message>
    <message>
        <source>Line %1: the profile takes no names of the kind “%2”.</source>
        <translation>%1 行目: プロファイルは種類「%2」の名前を認めていません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln DNS name(s)</source>
        <translation>
            <numerusform>DNS 名 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>アドレス %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other name(s)</source>
        <translation>
            <numerusform>その他の名前 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>One in a line; the kind is seen from the name, or stands before it: dns, ip, mail, uri, dir, rid.</source>
        <translation>1 行に 1 つ。種類は名前から判断するか、前に書きます: dns、ip、mail、uri、dir、rid。</translation>
    </message>
</context>
<context>
    <name>ui::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>ダッシュボード</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>インベントリ</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>折りたたむ</translation>
    </message>
    <message>
        <source>Collapse the navigation</source>
        <translation>ナビゲーションを折りたたむ</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Expand (Ctrl+B)</source>
        <translation>展開 (Ctrl+B)</translation>
    </message>
    <message>
        <source>Collapse (Ctrl+B)</source>
        <translation>折りたたむ (Ctrl+B)</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>鍵</translation>
    </message>
</context>
<context>
    <name>ui::PassphraseField</name>
    <message>
        <source>Show the passphrase</source>
        <translation>パスフレーズを表示</translation>
    </message>
</context>
<context>
    <name>ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
</context>
<context>
    <name>ui::PinDialog</name>
    <message>
        <source>PIN of a token</source>
        <translation>トークンの PIN</translation>
    </message>
    <message>
        <source>PIN of the token “%1”</source>
        <translation>トークン「%1」の PIN</translation>
    </message>
    <message>
        <source>A key inside it is used for: %1</source>
        <translation>中の鍵の用途: %1</translation>
    </message>
    <message>
        <source>The token refused that PIN.</source>
        <translation>トークンがこの PIN を拒否しました。</translation>
    </message>
    <message>
        <source>It counts wrong ones and locks itself after a few.</source>
        <translation>誤りは数えられ、数回でロックされます。</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Used for this one run and then forgotten. What was begun goes on where it stopped.</source>
        <translation>この実行だけに使われ、その後は破棄されます。始めた作業は止まったところから続きます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Use PIN</source>
        <translation>PIN を使う</translation>
    </message>
</context>
<context>
    <name>ui::PlanDetail</name>
    <message>
        <source>Choose a plan to see its steps.</source>
        <translation>計画を選ぶとステップが表示されます。</translation>
    </message>
    <message>
        <source>Progress of the plan</source>
        <translation>計画の進捗</translation>
    </message>
    <message>
        <source>Retry failed steps</source>
        <translation>失敗したステップを再試行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Skip step…</source>
        <translation>ステップをスキップ…</translation>
    </message>
    <message>
        <source>Cancel plan…</source>
        <translation>計画を取り消す…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason, kept in the audit record</source>
        <translation>理由 (監査記録に残ります)</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>そのままにする</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Which steps</source>
        <translation>表示するステップ</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all steps</comment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>steps</comment>
        <translation>未完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>steps</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Show certificate</source>
        <translation>証明書を表示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verb of a plan, its title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Step %1 (%2) is given up; what depends on it goes on. Why?</source>
        <translation>ステップ %1 (%2) を断念します。これに依存するステップは続行されます。理由は?</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>ステップをスキップ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) will not be done. What was done stays. Why?</source>
        <translation>
            <numerusform>%Ln 個のステップは実行されません。済んだものはそのままです。理由は?</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel plan</source>
        <translation>計画を取り消す</translation>
    </message>
    <message>
        <source>Cancel plan %1</source>
        <translation>計画 %1 を取り消す</translation>
    </message>
    <message>
        <source>Skip a step of plan %1</source>
        <translation>計画 %1 のステップをスキップ</translation>
    </message>
    <message>
        <source>%1, plan %2, made by %3 on %4</source>
        <comment>verb, number, admin, date</comment>
        <translation>%1、計画 %2、作成者 %3、%4</translation>
    </message>
    <message>
        <source>A finding blocks this plan: it cannot run. Make a new one.</source>
        <translation>指摘事項によりこの計画は実行できません。新しい計画を作成してください。</translation>
    </message>
    <message>
        <source>It runs once another administrator has approved it.</source>
        <translation>別の管理者が承認すると実行できます。</translation>
    </message>
    <message>
        <source>It was interrupted. Resuming takes every step up where it was; none is done twice.</source>
        <translation>中断されました。再開すると各ステップは中断した位置から続き、二重に実行されることはありません。</translation>
    </message>
    <message>
        <source>A step failed for now; the next try is due %1.</source>
        <translation>ステップが一時的に失敗しました。次の試行は %1 の予定です。</translation>
    </message>
    <message>
        <source>A step waits for a person.</source>
        <translation>ステップが人の操作を待っています。</translation>
    </message>
    <message>
        <source>Retry what failed once its cause is gone, or skip it with a reason.</source>
        <translation>原因を取り除いてから再試行するか、理由を付けてスキップしてください。</translation>
    </message>
    <message>
        <source>Nothing of it has been done yet.</source>
        <translation>まだ何も実行されていません。</translation>
    </message>
    <message>
        <source>It was stopped on its way. The rest can be run now.</source>
        <translation>途中で停止されました。残りは今実行できます。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Steps were begun: resume it first, so that they come to their end.</source>
        <translation>開始済みのステップがあります。先に再開して最後まで進めてください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, object</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln 回試行</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>ファイル %1</translation>
    </message>
</context>
<context>
    <name>ui::PlanFindings</name>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <comment>finding, count</comment>
        <translation>%1 (%2 回)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanPanel</name>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>承認</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln ステップ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln needed</source>
        <comment>approvals</comment>
        <translation>
            <numerusform>%Ln 件必要</numerusform>
        </translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不要</translation>
    </message>
</context>
<context>
    <name>ui::PlanStepList</name>
    <message>
        <source>%1: %2</source>
        <comment>object, what went wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
</context>
<context>
    <name>ui::PlanWizard</name>
    <message>
        <source>Progress of the plan</source>
        <translation>計画の進捗</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>計画を保存</translation>
    </message>
    <message>
        <source>Keeps the plan on the plans page without running it.</source>
        <translation>計画を実行せずに計画ページに保存します。</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>計画のステップ</translation>
    </message>
    <message>
        <source>working out the plan…</source>
        <translation>計画を作成中…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) block this plan</source>
        <translation>
            <numerusform>%Ln 件の指摘がこの計画をブロックしています</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Go back and change it.</source>
        <comment>finding</comment>
        <translation>%1。戻って変更してください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocking</source>
        <comment>findings</comment>
        <translation>
            <numerusform>ブロック %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>警告 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln ステップ</numerusform>
        </translation>
    </message>
    <message>
        <source>Save plan: %1</source>
        <translation>計画の保存: %1</translation>
    </message>
    <message>
        <source>Plan %1 saved.</source>
        <translation>計画 %1 を保存しました。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Closing the window does not lose the plan: it is taken up where it was.</source>
        <translation>ウィンドウを閉じても計画は失われず、中断した位置から再開できます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>The plan waits</source>
        <translation>計画は待機中です</translation>
    </message>
    <message>
        <source>%1. The rest needs a person; see the plans page.</source>
        <translation>%1。残りは人の操作が必要です。計画ページをご覧ください。</translation>
    </message>
    <message>
        <source>Not every step could be done</source>
        <translation>実行できなかったステップがあります</translation>
    </message>
    <message>
        <source>%1. What was done stays. Retry or skip the failed ones on the plans page.</source>
        <translation>%1。済んだものはそのままです。失敗したステップは計画ページで再試行またはスキップしてください。</translation>
    </message>
    <message>
        <source>You stopped this</source>
        <translation>停止しました</translation>
    </message>
    <message>
        <source>%1. The rest can be run on the plans page.</source>
        <translation>%1。残りは計画ページで実行できます。</translation>
    </message>
    <message>
        <source>Show plan %1</source>
        <translation>計画 %1 を表示</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>失敗したもの</translation>
    </message>
    <message>
        <source>%1. What failed is tried again by itself; the plans page shows when.</source>
        <translation>%1。失敗したものは自動で再試行されます。時刻は計画のページに表示されます。</translation>
    </message>
</context>
<context>
    <name>ui::PlanWords</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln ステップ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <comment>of steps</comment>
        <translation>%2 中 %1 完了</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>of steps</comment>
        <translation>
            <numerusform>失敗 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>of steps</comment>
        <translation>
            <numerusform>スキップ %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>of steps</comment>
        <translation>
            <numerusform>待機 %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlansPage</name>
    <message>
        <source>Plans</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Which plans</source>
        <translation>表示する計画</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all plans</comment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>plans</comment>
        <translation>未完了</translation>
    </message>
    <message>
        <source>With failures</source>
        <translation>失敗あり</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plan(s); every change of a certificate is one.</source>
        <translation>
            <numerusform>計画 %Ln 件。証明書の変更はすべて計画になります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln plan(s) of this kind.</source>
        <translation>
            <numerusform>該当する計画は %Ln 件です。</numerusform>
        </translation>
    </message>
    <message>
        <source>No plan yet: issuing, renewing and revoking make one each.</source>
        <translation>計画はまだありません。発行、更新、失効でそれぞれ作成されます。</translation>
    </message>
    <message>
        <source>No plan of this kind.</source>
        <translation>該当する計画はありません。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
</context>
<context>
    <name>ui::ProfileVerbs</name>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>New from this…</source>
        <translation>これを元に新規…</translation>
    </message>
    <message>
        <source>It is built in.</source>
        <translation>組み込みです。</translation>
    </message>
    <message>
        <source>Import profile</source>
        <translation>プロファイルをインポート</translation>
    </message>
    <message>
        <source>Profiles (*.json);;All files (*)</source>
        <translation>プロファイル (*.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The profile %1 is in the vault.</source>
        <translation>プロファイル %1 を保管庫に入れました。</translation>
    </message>
    <message>
        <source>The vault has a profile of that name.</source>
        <translation>同じ名前のプロファイルが保管庫にあります。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Export profile</source>
        <translation>プロファイルをエクスポート</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>%1 に書き込みました。</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>プロファイルを削除</translation>
    </message>
    <message>
        <source>The profile %1 was removed.</source>
        <translation>プロファイル %1 を削除しました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取り消し</translation>
    </message>
</context>
<context>
    <name>ui::ProgressLine</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>ui::PublishCrlWizard</name>
    <message>
        <source>Publish revocation list</source>
        <translation>失効リストの公開</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>公開先</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>A new list with the next number replaces the one before.</source>
        <translation>次の番号の新しいリストが以前のものを置き換えます。</translation>
    </message>
    <message>
        <source>publishing</source>
        <translation>公開中</translation>
    </message>
    <message>
        <source>Kept in the vault; export it when it is needed</source>
        <translation>保管庫に保存し、必要なときにエクスポートする</translation>
    </message>
    <message>
        <source>Written to a file, too, from where it is served:</source>
        <translation>配信元のファイルにも書き込む:</translation>
    </message>
    <message>
        <source>File of the list</source>
        <translation>リストのファイル</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>vault and file</source>
        <translation>保管庫とファイル</translation>
    </message>
    <message>
        <source>vault</source>
        <translation>保管庫</translation>
    </message>
    <message>
        <source>Sent to a server, too, that takes it by HTTP PUT:</source>
        <translation>HTTP PUT で受け付けるサーバーにも送る:</translation>
    </message>
    <message>
        <source>Address of the list</source>
        <translation>リストのアドレス</translation>
    </message>
    <message>
        <source>vault and server</source>
        <translation>保管庫とサーバー</translation>
    </message>
    <message>
        <source>Only what changed since the last full list (delta)</source>
        <translation>前回の完全なリストからの変更のみ (デルタ)</translation>
    </message>
    <message>
        <source>A full list must be there. Programs find the delta by the address its certificates name for it.</source>
        <translation>完全なリストが必要です。プログラムは証明書に書かれたアドレスからデルタを見つけます。</translation>
    </message>
    <message>
        <source>delta, %1</source>
        <comment>place</comment>
        <translation>デルタ、%1</translation>
    </message>
</context>
<context>
    <name>ui::RecoveryCodeView</name>
    <message>
        <source>Recovery code</source>
        <translation>回復コード</translation>
    </message>
    <message>
        <source>Print or save it; it is not read aloud.</source>
        <translation>印刷または保存してください。読み上げはしません。</translation>
    </message>
    <message>
        <source>The printer did not take the page. Try another printer, or save the code.</source>
        <translation>プリンターがページを受け付けませんでした。別のプリンターを使うか、コードを保存してください。</translation>
    </message>
    <message>
        <source>Recovery code of the vault “%1”</source>
        <translation>保管庫「%1」の回復コード</translation>
    </message>
    <message>
        <source>Whoever has this code and the vault can open it. Keep it in a safe, not on a computer.</source>
        <translation>このコードと保管庫を持つ人は保管庫を開けます。コンピューターではなく金庫に保管してください。</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>回復コードを保存</translation>
    </message>
    <message>
        <source>The code could not be written to %1: %2</source>
        <translation>コードを %1 に書き込めませんでした: %2</translation>
    </message>
</context>
<context>
    <name>ui::RenewWizard</name>
    <message>
        <source>Renew certificates</source>
        <translation>証明書の更新</translation>
    </message>
    <message>
        <source>What supersedes what</source>
        <translation>置き換えの対応</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Its successor ends</source>
        <translation>後継の期限</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Moves over</source>
        <translation>引き継ぐ情報</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>The same names and profile again.</source>
        <translation>同じ名前とプロファイルで発行し直します。</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Nothing has been signed yet.</source>
        <translation>まだ何も署名されていません。</translation>
    </message>
    <message>
        <source>renewing certificates</source>
        <translation>証明書を更新中</translation>
    </message>
    <message>
        <source>The old certificates stay valid until they end or are revoked.</source>
        <translation>古い証明書は、期限が切れるか失効するまで有効です。</translation>
    </message>
    <message>
        <source>All %1 certificates that match now</source>
        <translation>現在一致する証明書 %1 件すべて</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected certificate(s)</source>
        <translation>
            <numerusform>選択した証明書 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリー</translation>
    </message>
    <message>
        <source>expires&lt;30d status:valid owner:Payments</source>
        <translation>expires&lt;30d status:valid owner:Payments</translation>
    </message>
    <message>
        <source>Everything that matches</source>
        <translation>一致するものすべて</translation>
    </message>
    <message>
        <source>A new key of the same kind</source>
        <translation>同じ種類の新しい鍵</translation>
    </message>
    <message>
        <source>The usual way: the old key dies with its certificate.</source>
        <translation>通常の方法: 古い鍵は証明書とともに役目を終えます。</translation>
    </message>
    <message>
        <source>The same key again</source>
        <translation>同じ鍵を再使用</translation>
    </message>
    <message>
        <source>Where a key is pinned or lies in a device. Keys marked as compromised get no certificate.</source>
        <translation>鍵がピン留めされている場合や機器内にある場合。危殆化と記録された鍵には証明書を発行しません。</translation>
    </message>
    <message>
        <source>For another time than before:</source>
        <translation>以前と異なる有効期間にする:</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 日</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>The profile and the authority&apos;s own end cut it.</source>
        <translation>プロファイルと認証局自身の期限により短縮されます。</translation>
    </message>
    <message>
        <source>Reason for warnings</source>
        <translation>警告に対する理由</translation>
    </message>
    <message>
        <source>why warnings are accepted; stands in the audit log</source>
        <translation>警告を容認する理由。監査記録に残ります</translation>
    </message>
    <message>
        <source>the same key</source>
        <translation>同じ鍵</translation>
    </message>
    <message>
        <source>a new key each</source>
        <translation>それぞれ新しい鍵</translation>
    </message>
    <message numerus="yes">
        <source>Renew %Ln certificate(s)</source>
        <translation>
            <numerusform>証明書 %Ln 件を更新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>タグ %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is set</source>
        <translation>設定なし</translation>
    </message>
    <message numerus="yes">
        <source>; serves at %Ln place(s)</source>
        <translation>
            <numerusform>、%Ln か所で使用中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the same</source>
        <translation>%1 (同じ鍵)</translation>
    </message>
    <message>
        <source>%1, new</source>
        <translation>%1 (新規)</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>全 %2 件のうち最初の %1 件</translation>
    </message>
    <message>
        <source>the authority decides</source>
        <translation>認証局が決める</translation>
    </message>
</context>
<context>
    <name>ui::RenewalsTable</name>
    <message>
        <source>Renewals per week</source>
        <translation>週あたりの更新数</translation>
    </message>
    <message>
        <source>Today’s lifetimes</source>
        <translation>現在の有効期間</translation>
    </message>
    <message>
        <source>SC-081v3</source>
        <translation>SC-081v3</translation>
    </message>
    <message numerus="yes">
        <source>Now, %n day(s)</source>
        <comment>limit of a certificate&apos;s lifetime</comment>
        <translation>
            <numerusform>現在、%n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>month</comment>
        <translation>%1 から</translation>
    </message>
</context>
<context>
    <name>ui::ReportKinds</name>
    <message>
        <source>Kinds of reports</source>
        <translation>レポートの種類</translation>
    </message>
</context>
<context>
    <name>ui::ReportPaper</name>
    <message>
        <source>Nothing to report.</source>
        <translation>該当するものはありません。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>%1: in the XLSX, CSV, HTML and JSON forms of this report, and under the same digest</source>
        <translation>%1：このレポートの XLSX・CSV・HTML・JSON 版にあり、ダイジェストは共通です</translation>
    </message>
    <message>
        <source>none</source>
        <comment>heading of rows without a value</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>フィルター: %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2 ページ</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>印刷なし</translation>
    </message>
</context>
<context>
    <name>ui::ReportRecent</name>
    <message>
        <source>Recent reports</source>
        <translation>最近のレポート</translation>
    </message>
    <message>
        <source>None was written from this vault yet.</source>
        <translation>この保管庫からはまだ書き出されていません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Each is one moment of this vault, with its filter, digest and the head of the record.</source>
        <translation>それぞれがこの保管庫の一時点で、フィルター・ダイジェスト・記録のヘッドを含みます。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all days</comment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 日</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 日</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>CycloneDX 1.6 in JSON</source>
        <translation>CycloneDX 1.6（JSON）</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>レポートを保存…</translation>
    </message>
    <message>
        <source>Only records with this word: an administrator, an object, a detail</source>
        <translation>この語を含む記録のみ：管理者・対象・詳細</translation>
    </message>
    <message>
        <source>Words of the records</source>
        <translation>記録の語</translation>
    </message>
    <message>
        <source>This report is always about the whole vault.</source>
        <translation>このレポートは常に保管庫全体が対象です。</translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation>レポートの進行状況</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>First rows of the report</source>
        <translation>レポートの最初の行</translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>該当するものはありません。</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>the first %1 of %2 rows</source>
        <translation>全 %2 行のうち最初の %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>レポートを保存</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1 ファイル (*.%2)</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>集計中…</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>レポート: %1</translation>
    </message>
    <message>
        <source>The report was stopped</source>
        <translation>レポートを停止しました</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>ファイルは書き込まれていません。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>%1 を保存しました</translation>
    </message>
    <message>
        <source>%1 rows in %2; SHA-256 of the rows %3.</source>
        <translation>%1 行、%2。行の SHA-256 は %3。</translation>
    </message>
</context>
<context>
    <name>ui::RevokeHowPage</name>
    <message>
        <source>Waves</source>
        <translation>ウェーブ</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>一度にすべて</translation>
    </message>
    <message>
        <source>A trial of %1, then the rest</source>
        <translation>%1 件で試行し、その後残り</translation>
    </message>
    <message>
        <source>By criticality, the most critical first</source>
        <translation>重要度順 (最も高いものから)</translation>
    </message>
    <message>
        <source>By environment</source>
        <translation>環境別</translation>
    </message>
    <message>
        <source>By queries of your own</source>
        <translation>独自のクエリーで</translation>
    </message>
    <message>
        <source>One query per wave</source>
        <translation>ウェーブごとに一つのクエリー</translation>
    </message>
    <message>
        <source>one query a line, in the order of the waves; the rest is the last wave</source>
        <translation>1 行に 1 クエリー、ウェーブの順。残りは最後のウェーブになります</translation>
    </message>
    <message>
        <source>Every wave waits until somebody lets it go</source>
        <translation>各ウェーブは誰かが開始するまで待機する</translation>
    </message>
    <message>
        <source>A wave begins when the one before is revoked, listed and proven; when something failed, it waits.</source>
        <translation>ウェーブは、前のウェーブの失効、リスト掲載、立証が済むと始まります。失敗があれば待機します。</translation>
    </message>
    <message>
        <source>Folder of the revocation lists</source>
        <translation>失効リストのフォルダー</translation>
    </message>
    <message>
        <source>/srv/crl; empty: the lists stay in the vault</source>
        <translation>/srv/crl (空の場合、リストは保管庫に置く)</translation>
    </message>
    <message>
        <source>Publish the revocation lists to</source>
        <translation>失効リストの公開先</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Read back after writing: a revocation is proven when the published list shows it. The signed bytes are kept.</source>
        <translation>書き込み後に読み戻します。公開したリストに載った時点で失効が立証されます。署名済みのバイト列は保存されます。</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>No incident</source>
        <translation>インシデントなし</translation>
    </message>
    <message>
        <source>Open a new incident</source>
        <translation>新しいインシデントを開く</translation>
    </message>
    <message>
        <source>Title of the incident</source>
        <translation>インシデントの題名</translation>
    </message>
    <message>
        <source>leaked key of the edge cluster</source>
        <translation>エッジクラスターの鍵の漏えい</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Goal: all proven within 1 hour</source>
        <translation>目標: 1 時間以内にすべて立証</translation>
    </message>
    <message>
        <source>Goal: all proven within 24 hours (CA/B 4.9.1.1)</source>
        <translation>目標: 24 時間以内にすべて立証 (CA/B 4.9.1.1)</translation>
    </message>
    <message>
        <source>Goal: all proven within 5 days</source>
        <translation>目標: 5 日以内にすべて立証</translation>
    </message>
    <message>
        <source>An incident keeps its frozen set, timeline, proof and evidence together on a page of its own.</source>
        <translation>インシデントは、固定された対象、タイムライン、立証、証拠を専用のページにまとめます。</translation>
    </message>
    <message>
        <source>Incident %1: %2</source>
        <translation>インシデント %1: %2</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>重要度 クリティカル</translation>
    </message>
    <message>
        <source>High criticality</source>
        <translation>重要度 高</translation>
    </message>
    <message>
        <source>Medium criticality</source>
        <translation>重要度 中</translation>
    </message>
    <message>
        <source>Low criticality</source>
        <translation>重要度 低</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>インシデント</translation>
    </message>
</context>
<context>
    <name>ui::RevokeReasonPage</name>
    <message>
        <source>The private key leaked</source>
        <translation>秘密鍵の漏えい</translation>
    </message>
    <message>
        <source>known or suspected to be in wrong hands; the key is marked, nothing is issued for it any more</source>
        <translation>他者の手に渡ったことが判明、またはその疑い。鍵を記録し、以後この鍵には発行しません</translation>
    </message>
    <message>
        <source>An authority&apos;s key leaked</source>
        <translation>認証局の鍵の漏えい</translation>
    </message>
    <message>
        <source>the same for the key of a certificate authority</source>
        <translation>認証局の鍵についての同様の場合</translation>
    </message>
    <message>
        <source>It was replaced</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>another certificate has taken its place</source>
        <translation>別の証明書に置き換えられた</translation>
    </message>
    <message>
        <source>It is not needed any more</source>
        <translation>不要になった</translation>
    </message>
    <message>
        <source>the server or service was shut down</source>
        <translation>サーバーまたはサービスが停止された</translation>
    </message>
    <message>
        <source>Its subject changed</source>
        <translation>サブジェクトの変更</translation>
    </message>
    <message>
        <source>the person left, or the organisation has another name</source>
        <translation>本人の離職、または組織名の変更</translation>
    </message>
    <message>
        <source>The right to it was withdrawn</source>
        <translation>権限の取り消し</translation>
    </message>
    <message>
        <source>for instance: names it should never have had</source>
        <translation>例: 本来含めてはならない名前</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>the list then names no reason</source>
        <translation>リストに理由を記載しません</translation>
    </message>
    <message>
        <source>Only on hold</source>
        <translation>保留のみ</translation>
    </message>
    <message>
        <source>not accepted for the time being; can be released again</source>
        <translation>当面は受け入れられない。後で解除できます</translation>
    </message>
    <message>
        <source>Release from hold</source>
        <translation>保留の解除</translation>
    </message>
    <message>
        <source>what is on hold is good again</source>
        <translation>保留中のものを再び有効にします</translation>
    </message>
    <message>
        <source>The key was in wrong hands since</source>
        <translation>鍵が漏えいした日時</translation>
    </message>
    <message>
        <source>Invalid since</source>
        <translation>無効となった日時</translation>
    </message>
    <message>
        <source>Stands on the list as the invalidity date: signatures from before it may still be good.</source>
        <translation>リストに無効日として記載されます。それより前の署名は有効な場合があります。</translation>
    </message>
    <message>
        <source>ticket, who reported it; stays in the vault</source>
        <translation>チケット、報告者。保管庫に残ります</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
</context>
<context>
    <name>ui::RevokeReview</name>
    <message>
        <source>Authorities</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Revokes</source>
        <translation>失効処理</translation>
    </message>
    <message>
        <source>List</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>Certificates to revoke</source>
        <translation>失効する証明書</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Serves at</source>
        <translation>使用場所</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>代わりの証明書</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>即時</translation>
    </message>
    <message>
        <source>not from here</source>
        <translation>ここからは不可</translation>
    </message>
    <message>
        <source>Its key is not in this vault: tell the authority yourself.</source>
        <translation>鍵がこの保管庫にありません。認証局にはご自身で連絡してください。</translation>
    </message>
    <message>
        <source>the authority&apos;s own</source>
        <translation>認証局のもの</translation>
    </message>
    <message>
        <source>number %1, in the vault only</source>
        <translation>番号 %1、保管庫内のみ</translation>
    </message>
    <message>
        <source>number %1, published and read back</source>
        <translation>番号 %1、公開して読み戻し</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) can only be marked here</source>
        <translation>
            <numerusform>証明書 %Ln 件はここで記録のみ可能</numerusform>
        </translation>
    </message>
    <message>
        <source>no known place</source>
        <translation>既知の場所なし</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>comes first</source>
        <translation>先に発行</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>全 %2 件のうち最初の %1 件</translation>
    </message>
    <message>
        <source>through %1</source>
        <comment>an account</comment>
        <translation>%1 経由</translation>
    </message>
    <message>
        <source>A person there must agree to a revocation.</source>
        <translation>失効には先方の担当者の承認が必要です。</translation>
    </message>
</context>
<context>
    <name>ui::RevokeScopePage</name>
    <message>
        <source>Query</source>
        <translation>クエリー</translation>
    </message>
    <message>
        <source>owner:Payments status:valid</source>
        <translation>owner:Payments status:valid</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>fingerprint of a certificate, or SHA-256 of the key</source>
        <translation>証明書のフィンガープリント、または鍵の SHA-256</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>All %1 certificates that match now</source>
        <translation>現在一致する証明書 %1 件すべて</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected certificate(s)</source>
        <translation>
            <numerusform>選択した証明書 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that matches a query</source>
        <translation>クエリーに一致するものすべて</translation>
    </message>
    <message>
        <source>The matches of this moment are frozen in the plan.</source>
        <translation>現時点で一致するものが計画に固定されます。</translation>
    </message>
    <message>
        <source>Everything that shares a key</source>
        <translation>同じ鍵を使うものすべて</translation>
    </message>
    <message>
        <source>A leaked key leaves none of its certificates good.</source>
        <translation>鍵が漏えいすると、その鍵の証明書はどれも信頼できません。</translation>
    </message>
    <message>
        <source>Everything below an authority</source>
        <translation>認証局の配下すべて</translation>
    </message>
    <message>
        <source>At any depth; the authority itself stays.</source>
        <translation>階層を問いません。認証局自身は残ります。</translation>
    </message>
    <message>
        <source>Replace them first: a new certificate with a new key for each</source>
        <translation>先に置き換える: それぞれに新しい鍵の新しい証明書</translation>
    </message>
    <message>
        <source>What gets no replacement is not revoked. Owner, tags and fields move to the new certificate.</source>
        <translation>代わりのないものは失効しません。所有者、タグ、フィールドは新しい証明書に引き継がれます。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln directly below)</source>
        <translation>
            <numerusform>%1 (直下 %Ln 件)</numerusform>
        </translation>
    </message>
    <message>
        <source>the chosen authority</source>
        <translation>選択した認証局</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>集計中…</translation>
    </message>
    <message>
        <source>Say which certificates are meant.</source>
        <translation>対象の証明書を指定してください。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>certificates, authorities</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>証明書 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln authority(s)</source>
        <translation>
            <numerusform>認証局 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 serve in %2</source>
        <comment>certificates, places</comment>
        <translation>%1 件が%2で使用中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln known place(s)</source>
        <translation>
            <numerusform>既知の場所 %Ln か所</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have a successor</source>
        <translation>
            <numerusform>後継あり %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are revoked already</source>
        <translation>
            <numerusform>失効済み %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have expired and are left out</source>
        <translation>
            <numerusform>期限切れのため除外 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to revoke.</source>
        <translation>失効するものはありません。</translation>
    </message>
</context>
<context>
    <name>ui::RevokeWizard</name>
    <message>
        <source>Replace, then revoke</source>
        <translation>置き換えてから失効</translation>
    </message>
    <message>
        <source>Revoke certificates</source>
        <translation>証明書の失効</translation>
    </message>
    <message>
        <source>What</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>The set is frozen when the plan is made.</source>
        <translation>対象は計画の作成時に固定されます。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The reason stands on the revocation list.</source>
        <translation>理由は失効リストに記載されます。</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Exactly these. Nothing has been revoked yet.</source>
        <translation>対象はこれらだけです。まだ何も失効していません。</translation>
    </message>
    <message>
        <source>revoking certificates</source>
        <translation>証明書を失効中</translation>
    </message>
    <message>
        <source>Nothing is revoked before the review.</source>
        <translation>確認の前に失効することはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>証明書 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除</translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln certificate(s)</source>
        <translation>
            <numerusform>証明書 %Ln 件の保留を解除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace and revoke %Ln</source>
        <translation>
            <numerusform>%Ln 件を置き換えて失効</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %Ln certificate(s)</source>
        <translation>
            <numerusform>証明書 %Ln 件を失効</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation>インシデントを開く</translation>
    </message>
</context>
<context>
    <name>ui::RowsTable</name>
    <message>
        <source>%1 % done, %2 % proven</source>
        <translation>%1 % 完了、%2 % 立証済み</translation>
    </message>
</context>
<context>
    <name>ui::RunningPage</name>
    <message>
        <source>Starting</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 a second, %2</source>
        <translation>毎秒 %1、%2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止しました</translation>
    </message>
    <message>
        <source>You stopped this</source>
        <translation>停止しました</translation>
    </message>
    <message>
        <source>What was finished before stays as it is.</source>
        <translation>それまでに完了した分はそのまま残ります。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
</context>
<context>
    <name>ui::SaveText</name>
    <message>
        <source>Save %1</source>
        <translation>%1 を保存</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>%1 を保存しました</translation>
    </message>
</context>
<context>
    <name>ui::SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>What the verbs are applied to</source>
        <translation>操作の対象</translation>
    </message>
    <message>
        <source>More verbs</source>
        <translation>その他の操作</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 件選択</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>この 1 件</translation>
    </message>
    <message>
        <source>These %1</source>
        <translation>この %1 件</translation>
    </message>
    <message>
        <source>All %1 matching</source>
        <translation>一致する %1 件すべて</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Left: this machine. Right: the vault %1.</source>
        <translation>左: このコンピューター。右: 保管庫 %1。</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外観と言語</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Takes effect when the vault is unlocked next.</source>
        <translation>次に保管庫のロックを解除したときに反映されます。</translation>
    </message>
    <message>
        <source>Locking and dates</source>
        <translation>ロックと日数</translation>
    </message>
    <message>
        <source>never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>無操作でロックするまで</translation>
    </message>
    <message>
        <source>Running jobs are finished first.</source>
        <translation>実行中のジョブが終わってからロックします。</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 日</translation>
    </message>
    <message>
        <source>“Expiring” means within</source>
        <translation>「期限間近」とする日数</translation>
    </message>
    <message>
        <source>Backup, check, new keys</source>
        <translation>バックアップ、検査、新しい鍵</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>今すぐバックアップ…</translation>
    </message>
    <message>
        <source>One encrypted file, verified by opening it. Before new keys and upgrades one is made by itself in %1; the last ten are kept.</source>
        <translation>暗号化された一つのファイルで、開いて検証します。鍵の更新や版の更新の前には %1 に自動で作成し、最新の 10 個を残します。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>今すぐ検査</translation>
    </message>
    <message>
        <source>Reads every page, recomputes the state root and the audit chain, and opens every sealed key.</source>
        <translation>全ページを読み、状態ルートと監査連鎖を再計算し、封印された鍵をすべて開きます。</translation>
    </message>
    <message>
        <source>New keys…</source>
        <translation>新しい鍵…</translation>
    </message>
    <message>
        <source>Encrypts the whole vault again under new keys, for when an old copy may have leaked. The passphrase stays; the vault is locked at the end.</source>
        <translation>古いコピーが漏れたおそれがあるときに、保管庫全体を新しい鍵で再暗号化します。パスフレーズは変わらず、最後にロックされます。</translation>
    </message>
    <message>
        <source>Encrypt the vault again under new keys?</source>
        <translation>新しい鍵で保管庫を再暗号化しますか?</translation>
    </message>
    <message>
        <source>A backup is made first. Nothing else can be written until it is done. Afterwards the vault is locked.</source>
        <translation>先にバックアップを作成します。終わるまで他の書き込みはできません。完了後に保管庫はロックされます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Make new keys</source>
        <translation>新しい鍵を作成</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>現在のパスフレーズ</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新しいパスフレーズ</translation>
    </message>
    <message>
        <source>Repeat the new one</source>
        <translation>新しいものをもう一度</translation>
    </message>
    <message>
        <source>Four or more unrelated words.</source>
        <translation>関連のない 4 語以上。</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>パスフレーズを変更</translation>
    </message>
    <message>
        <source>Weak: quickly guessed. Make it longer.</source>
        <translation>弱い: すぐに推測されます。長くしてください。</translation>
    </message>
    <message>
        <source>The two differ so far.</source>
        <translation>まだ一致していません。</translation>
    </message>
    <message>
        <source>Good, and both are the same.</source>
        <translation>良好、一致しています。</translation>
    </message>
    <message>
        <source>Back up the vault</source>
        <translation>保管庫のバックアップ</translation>
    </message>
    <message>
        <source>Copying and verifying</source>
        <translation>コピーと検証中</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>%1 certificates, %2, verified by opening it</source>
        <translation>証明書 %1 件、%2、開いて検証済み</translation>
    </message>
    <message>
        <source>The backup is made and verified.</source>
        <translation>バックアップを作成し、検証しました。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>検査中</translation>
    </message>
    <message>
        <source>Vault check</source>
        <translation>保管庫の検査</translation>
    </message>
    <message>
        <source>Sound: %1 certificates, %2 keys, %3 audit records</source>
        <translation>正常: 証明書 %1 件、鍵 %2 件、監査記録 %3 件</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>%n 件の問題</numerusform>
        </translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新しい鍵</translation>
    </message>
    <message>
        <source>The vault has new keys. Unlock it again.</source>
        <translation>保管庫の鍵が新しくなりました。もう一度ロックを解除してください。</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>パスフレーズを変更中</translation>
    </message>
    <message>
        <source>Change of passphrase</source>
        <translation>パスフレーズの変更</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>パスフレーズを変更しました。</translation>
    </message>
    <message>
        <source>The passphrase is as it was.</source>
        <translation>パスフレーズは変わっていません。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>File for audit heads</source>
        <translation>監査ヘッドのファイル</translation>
    </message>
    <message>
        <source>Gets the head of the record as a line whenever a vault is opened or locked, and is compared with it. Best on another machine, and append-only.</source>
        <translation>保管庫を開くとき・ロックするときに記録のヘッドを 1 行追記し、照合します。別のマシン上の追記専用ファイルが最適です。</translation>
    </message>
</context>
<context>
    <name>ui::SmallTable</name>
    <message>
        <source>MMM yyyy</source>
        <comment>QLocale date format: short month, year</comment>
        <translation>yyyy年M月</translation>
    </message>
</context>
<context>
    <name>ui::SolverEditor</name>
    <message>
        <source>Who answers the authority</source>
        <translation>認証局に応答するもの</translation>
    </message>
    <message>
        <source>A listener of this program</source>
        <translation>このプログラムの待ち受け</translation>
    </message>
    <message>
        <source>Files below a web server&apos;s folder</source>
        <translation>ウェブサーバーのフォルダー内のファイル</translation>
    </message>
    <message>
        <source>A program of yours</source>
        <translation>自分のプログラム</translation>
    </message>
    <message>
        <source>You, by hand</source>
        <translation>手作業</translation>
    </message>
    <message>
        <source>Port, or address and port</source>
        <translation>ポート、またはアドレスとポート</translation>
    </message>
    <message>
        <source>Folder the web server shows</source>
        <translation>ウェブサーバーが公開するフォルダー</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>証明</translation>
    </message>
    <message>
        <source>A record in the DNS (dns-01)</source>
        <translation>DNS のレコード（dns-01）</translation>
    </message>
    <message>
        <source>A page at port 80 (http-01)</source>
        <translation>ポート 80 のページ（http-01）</translation>
    </message>
    <message>
        <source>Write the port it listens at.</source>
        <translation>待ち受けるポートを入力してください。</translation>
    </message>
    <message>
        <source>Choose the folder.</source>
        <translation>フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Choose the program.</source>
        <translation>プログラムを選んでください。</translation>
    </message>
    <message>
        <source>While an order runs, this machine answers at the port; port 80 of the name must lead here (http-01).</source>
        <translation>注文の間、このマシンがそのポートで応答します。名前のポート 80 がここに届く必要があります（http-01）。</translation>
    </message>
    <message>
        <source>A file is laid below .well-known/acme-challenge and taken away again; the web server of the name must show it (http-01).</source>
        <translation>.well-known/acme-challenge の下にファイルを置き、後で消します。名前のウェブサーバーがそれを公開する必要があります（http-01）。</translation>
    </message>
    <message>
        <source>It gets the proof as JSON on its standard input and makes the record or the page; wildcards need the DNS.</source>
        <translation>標準入力で JSON の証明を受け取り、レコードやページを作ります。ワイルドカードには DNS が必要です。</translation>
    </message>
    <message>
        <source>The plan says which record or page to make, waits, and goes on when you run it again; wildcards need the DNS.</source>
        <translation>計画が必要なレコードやページを示して待ち、再実行すると続きます。ワイルドカードには DNS が必要です。</translation>
    </message>
    <message>
        <source>A listener of this program, by TLS</source>
        <translation>このプログラム自身 (TLS)</translation>
    </message>
    <message>
        <source>A TLS handshake at port 443 (tls-alpn-01)</source>
        <translation>ポート 443 の TLS ハンドシェイク (tls-alpn-01)</translation>
    </message>
    <message>
        <source>While an order runs, this machine answers TLS handshakes at the port; port 443 of the name must lead here (tls-alpn-01).</source>
        <translation>注文の実行中、このコンピューターがこのポートで TLS ハンドシェイクに応答します。名前のポート 443 がここへ届く必要があります (tls-alpn-01)。</translation>
    </message>
</context>
<context>
    <name>ui::StateBar</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>State check has not run yet</source>
        <translation>状態検査は未実施</translation>
    </message>
    <message>
        <source>Auto-lock is off</source>
        <translation>自動ロックはオフ</translation>
    </message>
    <message numerus="yes">
        <source>Auto-lock in %n minute(s)</source>
        <translation>
            <numerusform>自動ロックまで %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Auto-lock in %1:%2</source>
        <translation>自動ロックまで %1:%2</translation>
    </message>
    <message>
        <source>%1 certificates</source>
        <translation>証明書 %1 件</translation>
    </message>
</context>
<context>
    <name>ui::Status</name>
    <message>
        <source>Revoked</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>置き換え済み</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <translation>有効期間前</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>期限間近</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有効</translation>
    </message>
</context>
<context>
    <name>ui::StatusDelegate</name>
    <message>
        <source>Unmanaged</source>
        <translation>未管理</translation>
    </message>
</context>
<context>
    <name>ui::SubjectEditor</name>
    <message>
        <source>Common name (CN)</source>
        <translation>共通名 (CN)</translation>
    </message>
    <message>
        <source>Organisation (O)</source>
        <translation>組織 (O)</translation>
    </message>
    <message>
        <source>Unit (OU)</source>
        <translation>部門 (OU)</translation>
    </message>
    <message>
        <source>Place (L)</source>
        <translation>市区町村 (L)</translation>
    </message>
    <message>
        <source>State (ST)</source>
        <translation>都道府県 (ST)</translation>
    </message>
    <message>
        <source>Country (C)</source>
        <translation>国 (C)</translation>
    </message>
    <message>
        <source>two letters</source>
        <translation>2 文字</translation>
    </message>
    <message>
        <source>More parts</source>
        <translation>その他の項目</translation>
    </message>
    <message>
        <source>“More parts” takes TYPE=value, parted by commas.</source>
        <translation>「その他の項目」は TYPE=値 をコンマで区切って書きます。</translation>
    </message>
</context>
<context>
    <name>ui::SuggestionDelegate</name>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字列</translation>
    </message>
</context>
<context>
    <name>ui::TimelinePage</name>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>画像 (PNG)…</translation>
    </message>
    <message>
        <source>Figures (CSV)…</source>
        <translation>数値 (CSV)…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Nothing expires yet: import certificates and see here when they end.</source>
        <translation>期限が切れるものはまだありません。証明書をインポートすると、終了時期がここに表示されます。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Bars per</source>
        <translation>棒の単位</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 か月</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 か月</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>3 年</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Renewals to expect: each certificate is replaced when it ends, its successor too, and so on.</source>
        <translation>予想される更新数: 各証明書は終了時に置き換えられ、その後継も同様に置き換えられていきます。</translation>
    </message>
    <message>
        <source>Per</source>
        <comment>bars per day, week or month</comment>
        <translation>単位</translation>
    </message>
    <message>
        <source>Nothing expires in the next 3 years.</source>
        <translation>今後 3 年間に期限が切れるものはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) expire in the next 12 months.</source>
        <translation>
            <numerusform>今後 12 か月に証明書 %Ln 件の期限が切れます。</numerusform>
        </translation>
    </message>
    <message>
        <source>By %2 shorter lifetimes make it %1 times as many renewals.</source>
        <translation>%2 までに、有効期間の短縮で更新数は %1 倍になります。</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>QLocale date format: month, year</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Save figures</source>
        <translation>数値を保存</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>コンマ区切り (*.csv)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>画像を保存</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
</context>
<context>
    <name>ui::TimelineText</name>
    <message>
        <source>Other</source>
        <comment>all further series together</comment>
        <translation>その他</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>所有者なし</translation>
    </message>
    <message>
        <source>no environment</source>
        <translation>環境なし</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ui::TokenChoice</name>
    <message>
        <source>In the vault, sealed</source>
        <translation>保管庫内に封印</translation>
    </message>
    <message>
        <source>Looking for tokens…</source>
        <translation>トークンを探しています…</translation>
    </message>
    <message>
        <source>No token or HSM (PKCS#11) is connected.</source>
        <translation>トークンまたは HSM (PKCS#11) は接続されていません。</translation>
    </message>
    <message>
        <source>A key made inside a token never leaves it; its PIN is asked for when the key is used.</source>
        <translation>トークン内で生成された鍵は外に出ません。鍵を使うときに PIN を尋ねます。</translation>
    </message>
    <message>
        <source>Token “%1” (%2)</source>
        <translation>トークン「%1」(%2)</translation>
    </message>
    <message>
        <source>%1: cannot be written</source>
        <translation>%1: 書き込みできません</translation>
    </message>
    <message>
        <source>%1: one PIN try left</source>
        <translation>%1: PIN の試行はあと 1 回</translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>Search certificates, or type a command</source>
        <translation>証明書を検索、またはコマンドを入力</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Administrator: %1</source>
        <translation>管理者: %1</translation>
    </message>
    <message>
        <source>Vault %1</source>
        <translation>保管庫 %1</translation>
    </message>
    <message>
        <source>Search and commands (Ctrl+K)</source>
        <translation>検索とコマンド (Ctrl+K)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Lock the vault (Ctrl+L)</source>
        <translation>保管庫をロック (Ctrl+L)</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>ジョブなし</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>ジョブ %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>インシデント %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open incident(s)</source>
        <translation>
            <numerusform>未終了のインシデント %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UnlockFrame</name>
    <message>
        <source>System language</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Theme: system</source>
        <translation>テーマ: システム</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>テーマ: ライト</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>テーマ: ダーク</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
</context>
<context>
    <name>ui::UnlockPage</name>
    <message>
        <source>Vault %1</source>
        <translation>保管庫 %1</translation>
    </message>
    <message>
        <source>Locked. Everything in it is encrypted.</source>
        <translation>ロック中。中身はすべて暗号化されています。</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロック解除</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>ロック解除中</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>回復コードを使う</translation>
    </message>
    <message>
        <source>Open another vault…</source>
        <translation>別の保管庫を開く…</translation>
    </message>
    <message>
        <source>Last opened %1</source>
        <translation>前回開いた日時 %1</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>前回のバックアップ %1</translation>
    </message>
    <message>
        <source>No backup has been made yet</source>
        <translation>バックアップはまだありません</translation>
    </message>
    <message numerus="yes">
        <source>%n wrong passphrase(s) since then, last %1</source>
        <translation>
            <numerusform>その後の誤入力 %n 回、最後は %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>回復コード</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>パスフレーズを使う</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>ロック解除中…</translation>
    </message>
    <message>
        <source>Choose a vault folder…</source>
        <translation>保管庫フォルダーを選択…</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>保管庫を開く</translation>
    </message>
    <message>
        <source>Create a vault, or look at the demo…</source>
        <translation>保管庫を作成、またはデモを見る…</translation>
    </message>
</context>
<context>
    <name>ui::UnlockRestore</name>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップから復元</translation>
    </message>
    <message>
        <source>New vault folder</source>
        <translation>新しい保管庫フォルダー</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>バックアップのパスフレーズ</translation>
    </message>
    <message>
        <source>This is the recovery code</source>
        <translation>これは回復コードです</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>復元中</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
</context>
<context>
    <name>ui::VerdictView</name>
    <message>
        <source>%1 could not be verified</source>
        <translation>%1 を検証できませんでした</translation>
    </message>
    <message>
        <source>Asked about: %1.</source>
        <translation>対象: %1。</translation>
    </message>
    <message>
        <source>%1 is valid</source>
        <translation>%1 は有効です</translation>
    </message>
    <message numerus="yes">
        <source>%1 is valid, with %Ln warning(s)</source>
        <translation>
            <numerusform>%1 は有効です (警告 %Ln 件)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not valid</source>
        <translation>%1 は有効ではありません</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>certificate, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>チェーン</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>証明書 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in the inventory</source>
        <translation>インベントリで表示</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Not looked for</source>
        <translation>確認していません</translation>
    </message>
    <message>
        <source>Add a revocation list, or let responders be asked and lists be fetched, to know whether it was revoked.</source>
        <translation>失効したかどうかを知るには、失効リストを追加するか、レスポンダーへの照会とリストの取得を許可してください。</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>失効リスト</translation>
    </message>
    <message>
        <source>OCSP responder</source>
        <translation>OCSP レスポンダー</translation>
    </message>
    <message>
        <source>Issuer&apos;s certificate</source>
        <translation>発行者の証明書</translation>
    </message>
</context>
<context>
    <name>ui::Verification</name>
    <message>
        <source>its key leaked</source>
        <translation>鍵が漏えいした</translation>
    </message>
    <message>
        <source>the authority&apos;s key leaked</source>
        <translation>認証局の鍵が漏えいした</translation>
    </message>
    <message>
        <source>its subject changed</source>
        <translation>主体者が変わった</translation>
    </message>
    <message>
        <source>it was replaced</source>
        <translation>置き換えられた</translation>
    </message>
    <message>
        <source>it is not needed any more</source>
        <translation>不要になった</translation>
    </message>
    <message>
        <source>it is on hold</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>the right to it was withdrawn</source>
        <translation>権限が取り消された</translation>
    </message>
    <message>
        <source>the attribute authority&apos;s key leaked</source>
        <translation>属性認証局の鍵が漏えいした</translation>
    </message>
    <message>
        <source>no reason said</source>
        <translation>理由の記載なし</translation>
    </message>
    <message>
        <source>Not revoked</source>
        <translation>失効していません</translation>
    </message>
    <message>
        <source>Revoked %1: %2</source>
        <comment>day, reason</comment>
        <translation>%1 に失効: %2</translation>
    </message>
    <message>
        <source>Nobody tells</source>
        <translation>情報がありません</translation>
    </message>
    <message>
        <source>Not looked for</source>
        <translation>確認していません</translation>
    </message>
    <message>
        <source>said %1, good until %2</source>
        <translation>%1 の情報、%2 まで有効</translation>
    </message>
    <message>
        <source>said %1</source>
        <translation>%1 の情報</translation>
    </message>
    <message>
        <source>Fresh copy used</source>
        <translation>新しい写しを使用</translation>
    </message>
    <message>
        <source>Asked, fine</source>
        <translation>照会済み、正常</translation>
    </message>
    <message>
        <source>Could not be reached</source>
        <translation>到達できません</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Signed by somebody else</source>
        <translation>別の署名者による署名</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>読み取れません</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否されました</translation>
    </message>
    <message>
        <source>TLS server</source>
        <translation>TLS サーバー</translation>
    </message>
    <message>
        <source>TLS client</source>
        <translation>TLS クライアント</translation>
    </message>
    <message>
        <source>Mail (S/MIME)</source>
        <translation>メール (S/MIME)</translation>
    </message>
    <message>
        <source>Code signing</source>
        <translation>コード署名</translation>
    </message>
    <message>
        <source>Signing OCSP answers</source>
        <translation>OCSP 応答の署名</translation>
    </message>
    <message>
        <source>Any purpose</source>
        <translation>すべての用途</translation>
    </message>
</context>
<context>
    <name>ui::VerifyWizard</name>
    <message>
        <source>Name it must be for</source>
        <translation>対象でなければならない名前</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Add to: %1</source>
        <translation>追加先: %1</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>読み取れませんでした</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>What is verified</source>
        <translation>検証の対象</translation>
    </message>
    <message>
        <source>Files are only read; nothing is imported.</source>
        <translation>ファイルは読み取るだけで、インポートはしません。</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>What it must hold for</source>
        <translation>満たすべき条件</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Verifying changes neither certificates nor authorities.</source>
        <translation>検証では証明書も認証局も変更されません。</translation>
    </message>
    <message>
        <source>From the inventory</source>
        <translation>インベントリから</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) chosen in the table</source>
        <translation>
            <numerusform>表で選択した証明書 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Files to verify</source>
        <translation>検証するファイル</translation>
    </message>
    <message>
        <source>Drop certificate files here, or add them with the button above</source>
        <translation>証明書ファイルをここにドロップするか、上のボタンで追加</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>ファイルを追加…</translation>
    </message>
    <message>
        <source>The first certificate of a file is the one asked about; the others may complete its chain. PEM, DER, PKCS#7 and more are recognised by their content.</source>
        <translation>ファイルの最初の証明書が検証の対象で、残りはチェーンの補完に使われます。PEM、DER、PKCS#7 などは内容から判別されます。</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>www.example.org, 192.0.2.7 or a mail address; may be empty</source>
        <translation>www.example.org、192.0.2.7 またはメールアドレス。空でも構いません</translation>
    </message>
    <message>
        <source>At another time than now:</source>
        <translation>現在以外の時刻:</translation>
    </message>
    <message>
        <source>Time it must be valid at</source>
        <translation>有効であるべき時刻</translation>
    </message>
    <message>
        <source>What is trusted</source>
        <translation>信頼するもの</translation>
    </message>
    <message>
        <source>The authorities whose keys this vault holds</source>
        <translation>この保管庫が鍵を持つ認証局</translation>
    </message>
    <message>
        <source>Every root certificate in this vault</source>
        <translation>この保管庫のすべてのルート証明書</translation>
    </message>
    <message>
        <source>This machine’s trust store</source>
        <translation>このコンピューターのトラストストア</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>ここにファイルをドロップ</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>信頼する証明書</translation>
    </message>
    <message>
        <source>Certificates to complete the chain</source>
        <translation>チェーンを補完する証明書</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation>失効リスト</translation>
    </message>
    <message>
        <source>Also trusted</source>
        <translation>追加で信頼</translation>
    </message>
    <message>
        <source>To complete the chain</source>
        <translation>チェーンの補完用</translation>
    </message>
    <message>
        <source>Revocation from the network</source>
        <translation>ネットワークからの失効情報</translation>
    </message>
    <message>
        <source>Ask the OCSP responders named in the certificates</source>
        <translation>証明書に記載された OCSP レスポンダーに照会する</translation>
    </message>
    <message>
        <source>Fetch missing issuers and revocation lists</source>
        <translation>不足している発行者と失効リストを取得する</translation>
    </message>
    <message>
        <source>With either, a state that nobody tells is an error. Copies are kept in the vault and used while they are fresh. Only public addresses are gone to, and these:</source>
        <translation>どちらかを選ぶと、状態が得られないことはエラーになります。写しは保管庫に保存され、新しい間は再利用されます。接続先は公開アドレスと次のものに限られます:</translation>
    </message>
    <message>
        <source>private networks</source>
        <translation>プライベートネットワーク</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>link-local</source>
        <translation>リンクローカル</translation>
    </message>
    <message>
        <source>Progress of the verification</source>
        <translation>検証の進行状況</translation>
    </message>
    <message>
        <source>Verified certificates</source>
        <translation>検証した証明書</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the inventory</source>
        <comment>certificates</comment>
        <translation>
            <numerusform>インベントリから %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>ファイル %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>asks the network</source>
        <translation>ネットワークに照会</translation>
    </message>
    <message>
        <source>Nothing is trusted: no certificate can be valid.</source>
        <translation>何も信頼していません。どの証明書も有効になりません。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>検証中</translation>
    </message>
    <message numerus="yes">
        <source>Verify %Ln certificate(s)</source>
        <translation>
            <numerusform>証明書 %Ln 件を検証</numerusform>
        </translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>無効</translation>
    </message>
    <message numerus="yes">
        <source>You stopped this; %Ln certificate(s) were verified.</source>
        <translation>
            <numerusform>停止しました。%Ln 件の証明書を検証済みです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln are valid.</source>
        <translation>
            <numerusform>%Ln 件すべて有効です。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 are not valid.</source>
        <translation>%2 件中 %1 件が有効ではありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not valid</source>
        <translation>
            <numerusform>無効 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ViewNamePopup</name>
    <message>
        <source>Name of the view</source>
        <translation>ビューの名前</translation>
    </message>
    <message>
        <source>Save this filter, its order and columns as</source>
        <translation>このフィルターを並び順・列とともに保存する名前</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>ビューを保存</translation>
    </message>
</context>
<context>
    <name>ui::WitnessWizard</name>
    <message>
        <source>Witnesses of the record</source>
        <translation>記録の証拠</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>行うこと</translation>
    </message>
    <message>
        <source>Who could rewrite this vault cannot rewrite what stands elsewhere.</source>
        <translation>この保管庫を書き換えられる人でも、別の場所にあるものは書き換えられません。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Anchor: the newest head goes to the end of a file</source>
        <translation>アンカー: 最新の署名済みヘッドをファイルの末尾に書く</translation>
    </message>
    <message>
        <source>Anchor file</source>
        <translation>アンカーのファイル</translation>
    </message>
    <message>
        <source>on another machine or medium; best one that only grows</source>
        <translation>別のマシンや媒体に。追記専用が最適です</translation>
    </message>
    <message>
        <source>Check: does the record still hold an anchor?</source>
        <translation>確認: 記録はアンカーをまだ含むか</translation>
    </message>
    <message>
        <source>Anchor, or a file with anchors</source>
        <translation>アンカー、またはアンカーを含むファイル</translation>
    </message>
    <message>
        <source>anchor file, report, bundle, backup, or the text</source>
        <translation>アンカーのファイル、レポート、バンドル、バックアップ、またはテキスト</translation>
    </message>
    <message>
        <source>Time stamp: a request for the newest head</source>
        <translation>タイムスタンプ: 最新ヘッドの要求</translation>
    </message>
    <message>
        <source>File of the request</source>
        <translation>要求のファイル</translation>
    </message>
    <message>
        <source>to be sent to an authority as application/timestamp-query</source>
        <translation>application/timestamp-query として認証局に送ります</translation>
    </message>
    <message>
        <source>Time stamp: the authority&apos;s answer</source>
        <translation>タイムスタンプ: 認証局の応答</translation>
    </message>
    <message>
        <source>File of the answer</source>
        <translation>応答のファイル</translation>
    </message>
    <message>
        <source>what the authority sent back</source>
        <translation>認証局が返したもの</translation>
    </message>
    <message>
        <source>Certificate of the time-stamp authority</source>
        <translation>タイムスタンプ認証局の証明書</translation>
    </message>
    <message>
        <source>its own certificate or the root it is below</source>
        <translation>その証明書、または上位のルート</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>アンカー</translation>
    </message>
    <message>
        <source>check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>time-stamp request</source>
        <translation>タイムスタンプ要求</translation>
    </message>
    <message>
        <source>time stamp</source>
        <translation>タイムスタンプ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>reading the record</source>
        <translation>記録を読み取り中</translation>
    </message>
    <message>
        <source>The newest head stands at the end of the file</source>
        <translation>最新のヘッドをファイルの末尾に書きました</translation>
    </message>
    <message>
        <source>The file had the newest head already</source>
        <translation>最新のヘッドはすでにファイルにあります</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>アンカー</translation>
    </message>
    <message>
        <source>Written. Send it to a time-stamp authority, then bring its answer.</source>
        <translation>書き込みました。タイムスタンプ認証局に送り、応答を取り込んでください。</translation>
    </message>
    <message>
        <source>Asks about</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Record %1 and all before it were there at %2, says %3</source>
        <translation>記録 %1 とそれ以前のすべては %2 に存在した (%3 による)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>%1 records and %2 signed heads were checked</source>
        <comment>a number, a number</comment>
        <translation>%1 件の記録と %2 件の署名済みヘッドを確認しました</translation>
    </message>
    <message>
        <source>The record was changed</source>
        <translation>記録が変更されています</translation>
    </message>
    <message>
        <source>No anchor of this vault is in it</source>
        <translation>この保管庫のアンカーはありません</translation>
    </message>
    <message numerus="yes">
        <source>%Ln anchor(s) belong to other vaults.</source>
        <translation>
            <numerusform>%Ln 件のアンカーは別の保管庫のものです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The record holds %Ln anchor(s)</source>
        <translation>
            <numerusform>記録は %Ln 件のアンカーを含みます</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing before them was edited, removed or put in.</source>
        <translation>それ以前の編集、削除、挿入はありません。</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>ファイルを置き換える</translation>
    </message>
</context>
<context>
    <name>ui::WizardFrame</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
</context>
<context>
    <name>ui::WizardRail</name>
    <message>
        <source>%1, step %2 of %3: %4</source>
        <translation>%1、ステップ %2 / %3: %4</translation>
    </message>
</context>
</TS>
