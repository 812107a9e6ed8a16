<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>policy::Finding</name>
    <message numerus="yes">
        <source>%n other current certificate(s) with this key.</source>
        <translation>
            <numerusform>%n other current certificate with this key.</numerusform>
            <numerusform>%n other current certificates with this key.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::Certificate</name>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::FacetModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AuditPage</name>
    <message numerus="yes">
        <source>%Ln record(s) fit the filter.</source>
        <translation>
            <numerusform>%Ln record fit the filter.</numerusform>
            <numerusform>%Ln records fit the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s); each one carries the hash of the one before.</source>
        <translation>
            <numerusform>%Ln record; each one carries the hash of the one before.</numerusform>
            <numerusform>%Ln records; each one carries the hash of the one before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AuditText</name>
    <message numerus="yes">
        <source>%Ln certificate(s) imported</source>
        <translation>
            <numerusform>%Ln certificate imported</numerusform>
            <numerusform>%Ln certificates imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln private key(s) imported</source>
        <translation>
            <numerusform>%Ln private key imported</numerusform>
            <numerusform>%Ln private keys imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known certificate(s) seen again</source>
        <translation>
            <numerusform>%Ln known certificate seen again</numerusform>
            <numerusform>%Ln known certificates seen again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) edited</source>
        <translation>
            <numerusform>%Ln certificate edited</numerusform>
            <numerusform>%Ln certificates edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit of %Ln certificate(s) undone</source>
        <translation>
            <numerusform>Edit of %Ln certificate undone</numerusform>
            <numerusform>Edit of %Ln certificates undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) exported with private keys</source>
        <translation>
            <numerusform>%Ln certificate exported with private keys</numerusform>
            <numerusform>%Ln certificates exported with private keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) exported</source>
        <translation>
            <numerusform>%Ln certificate exported</numerusform>
            <numerusform>%Ln certificates exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demo certificate(s) made</source>
        <translation>
            <numerusform>%Ln demo certificate made</numerusform>
            <numerusform>%Ln demo certificates made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CertificateCompare</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields differ.</source>
        <translation>
            <numerusform>%n field differs.</numerusform>
            <numerusform>%n fields differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CertificatePanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Supersedes %n certificates</source>
        <translation>
            <numerusform>Supersedes %n certificate</numerusform>
            <numerusform>Supersedes %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others have the same key</source>
        <translation>
            <numerusform>%n other has the same key</numerusform>
            <numerusform>%n others have the same key</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChartMarks</name>
    <message numerus="yes">
        <source>new public TLS limited to %n day(s)</source>
        <translation>
            <numerusform>new public TLS limited to %n day</numerusform>
            <numerusform>new public TLS limited to %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChartOverview</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>limit of a certificate&apos;s lifetime</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message numerus="yes">
        <source>List all %n match(es) in the inventory</source>
        <translation>
            <numerusform>List the %n match in the inventory</numerusform>
            <numerusform>List all %n matches in the inventory</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CompletionPopup</name>
    <message numerus="yes">
        <source>Text search: %n match(es)</source>
        <translation>
            <numerusform>Text search: %n match</numerusform>
            <numerusform>Text search: %n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConsoleView</name>
    <message numerus="yes">
        <source>State check found %n problem(s)</source>
        <translation>
            <numerusform>State check found %n problem</numerusform>
            <numerusform>State check found %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln plan(s) came to no end</source>
        <translation>
            <numerusform>%Ln plan came to no end</numerusform>
            <numerusform>%Ln plans came to no end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DashboardPage</name>
    <message numerus="yes">
        <source>next %Ln week(s), by issuer</source>
        <translation>
            <numerusform>next %Ln week, by issuer</numerusform>
            <numerusform>next %Ln weeks, by issuer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DashboardText</name>
    <message numerus="yes">
        <source>%Ln certificate(s) have expired</source>
        <translation>
            <numerusform>%Ln certificate has expired</numerusform>
            <numerusform>%Ln certificates have expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) expiring within 30 days have no owner</source>
        <translation>
            <numerusform>%Ln certificate expiring within 30 days has no owner</numerusform>
            <numerusform>%Ln certificates expiring within 30 days have no owner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) expire within 7 days</source>
        <translation>
            <numerusform>%Ln certificate expires within 7 days</numerusform>
            <numerusform>%Ln certificates expire within 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) were not signed by the issuer they name</source>
        <translation>
            <numerusform>%Ln certificate was not signed by the issuer it names</numerusform>
            <numerusform>%Ln certificates were not signed by the issuer they name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) rest on weak keys or signatures</source>
        <translation>
            <numerusform>%Ln certificate rests on weak keys or signatures</numerusform>
            <numerusform>%Ln certificates rest on weak keys or signatures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) are not managed yet</source>
        <translation>
            <numerusform>%Ln certificate is not managed yet</numerusform>
            <numerusform>%Ln certificates are not managed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) have no owner</source>
        <translation>
            <numerusform>%Ln certificate has no owner</numerusform>
            <numerusform>%Ln certificates have no owner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revocation list(s) have run out</source>
        <translation>
            <numerusform>%Ln revocation list has run out</numerusform>
            <numerusform>%Ln revocation lists have run out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) expire within 30 days</source>
        <translation>
            <numerusform>%Ln certificate expires within 30 days</numerusform>
            <numerusform>%Ln certificates expire within 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>oldest for %Ln day(s)</source>
        <translation>
            <numerusform>oldest for %Ln day</numerusform>
            <numerusform>oldest for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in authorities</source>
        <translation>
            <numerusform>%Ln in authorities</numerusform>
            <numerusform>%Ln in authorities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln issuer(s)</source>
        <translation>
            <numerusform>from %Ln issuer</numerusform>
            <numerusform>from %Ln issuers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln in 7 days</source>
        <translation>
            <numerusform>+%Ln in 7 days</numerusform>
            <numerusform>+%Ln in 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln owner(s)</source>
        <translation>
            <numerusform>%Ln owner</numerusform>
            <numerusform>%Ln owners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revoked certificate(s) are still in use</source>
        <translation>
            <numerusform>%Ln revoked certificate is still in use</numerusform>
            <numerusform>%Ln revoked certificates are still in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired certificate(s) are still in use</source>
        <translation>
            <numerusform>%Ln expired certificate is still in use</numerusform>
            <numerusform>%Ln expired certificates are still in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still in use</source>
        <translation>
            <numerusform>%Ln still in use</numerusform>
            <numerusform>%Ln still in use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Dates</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EditSummary</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EditWizard</name>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n certificates</source>
        <translation>
            <numerusform>Change %n certificate</numerusform>
            <numerusform>Change %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n certificates</source>
        <translation>
            <numerusform>Edit %n certificate</numerusform>
            <numerusform>Edit %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates changed.</source>
        <translation>
            <numerusform>%n certificate changed.</numerusform>
            <numerusform>%n certificates changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were no longer there.</source>
        <translation>
            <numerusform>%n was no longer there.</numerusform>
            <numerusform>%n were no longer there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates put back as they were.</source>
        <translation>
            <numerusform>%n certificate put back as it was.</numerusform>
            <numerusform>%n certificates put back as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExportWizard</name>
    <message numerus="yes">
        <source>The new passphrase needs at least %n characters.</source>
        <translation>
            <numerusform>The new passphrase needs at least %n character.</numerusform>
            <numerusform>The new passphrase needs at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the vault holds</source>
        <translation>
            <numerusform>%n the vault holds</numerusform>
            <numerusform>%n the vault holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n files that are already there</source>
        <translation>
            <numerusform>Replace %n file that is already there</numerusform>
            <numerusform>Replace %n files that are already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n certificates</source>
        <translation>
            <numerusform>Export %n certificate</numerusform>
            <numerusform>Export %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private keys</source>
        <translation>
            <numerusform>%n private key</numerusform>
            <numerusform>%n private keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files, read back and checked</source>
        <translation>
            <numerusform>%n file, read back and checked</numerusform>
            <numerusform>%n files, read back and checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportContainerEditor</name>
    <message numerus="yes">
        <source>%n containers need a passphrase</source>
        <translation>
            <numerusform>%n container needs a passphrase</numerusform>
            <numerusform>%n containers need a passphrase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportMetadataWizard</name>
    <message numerus="yes">
        <source>Change %n certificates</source>
        <translation>
            <numerusform>Change %n certificate</numerusform>
            <numerusform>Change %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Metadata for %n certificates</source>
        <translation>
            <numerusform>Metadata for %n certificate</numerusform>
            <numerusform>Metadata for %n certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportSourceEditor</name>
    <message numerus="yes">
        <source>%n files or folders</source>
        <translation>
            <numerusform>%n file or folder</numerusform>
            <numerusform>%n files or folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportWizard</name>
    <message numerus="yes">
        <source>%n revocation lists</source>
        <translation>
            <numerusform>%n revocation list</numerusform>
            <numerusform>%n revocation lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys without a certificate</source>
        <translation>
            <numerusform>%n key without a certificate</numerusform>
            <numerusform>%n keys without a certificate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files read, nothing written yet.</source>
        <translation>
            <numerusform>%n file read, nothing written yet.</numerusform>
            <numerusform>%n files read, nothing written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n certificates</source>
        <translation>
            <numerusform>Import %n certificate</numerusform>
            <numerusform>Import %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates imported.</source>
        <translation>
            <numerusform>%n certificate imported.</numerusform>
            <numerusform>%n certificates imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files read</source>
        <translation>
            <numerusform>%n file read</numerusform>
            <numerusform>%n files read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::InventoryPage</name>
    <message numerus="yes">
        <source>%n bytes as they were encoded</source>
        <translation>
            <numerusform>%n byte as it was encoded</numerusform>
            <numerusform>%n bytes as they were encoded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows copied.</source>
        <translation>
            <numerusform>The first row copied.</numerusform>
            <numerusform>The first %n rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied.</source>
        <translation>
            <numerusform>%n row copied.</numerusform>
            <numerusform>%n rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates copied as PEM text.</source>
        <translation>
            <numerusform>%n certificate copied as PEM text.</numerusform>
            <numerusform>%n certificates copied as PEM text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>Locked after %n minute(s) idle. Everything is encrypted.</source>
        <translation>
            <numerusform>Locked after %n minute idle. Everything is encrypted.</numerusform>
            <numerusform>Locked after %n minutes idle. Everything is encrypted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MetadataEditor</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanDetail</name>
    <message numerus="yes">
        <source>%Ln step(s) will not be done. What was done stays. Why?</source>
        <translation>
            <numerusform>%Ln step will not be done. What was done stays. Why?</numerusform>
            <numerusform>%Ln steps will not be done. What was done stays. Why?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln attempt</numerusform>
            <numerusform>%Ln attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanFindings</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanPanel</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln needed</source>
        <comment>approvals</comment>
        <translation>
            <numerusform>%Ln needed</numerusform>
            <numerusform>%Ln needed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanWizard</name>
    <message numerus="yes">
        <source>%Ln finding(s) block this plan</source>
        <translation>
            <numerusform>%Ln finding blocks this plan</numerusform>
            <numerusform>%Ln findings block this plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocking</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%Ln blocking</numerusform>
            <numerusform>%Ln blocking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanWords</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>of steps</comment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>of steps</comment>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>of steps</comment>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlansPage</name>
    <message numerus="yes">
        <source>%Ln plan(s); every change of a certificate is one.</source>
        <translation>
            <numerusform>%Ln plan; every change of a certificate is one.</numerusform>
            <numerusform>%Ln plans; every change of a certificate is one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln plan(s) of this kind.</source>
        <translation>
            <numerusform>%Ln plan of this kind.</numerusform>
            <numerusform>%Ln plans of this kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RenewalsTable</name>
    <message numerus="yes">
        <source>Now, %n day(s)</source>
        <comment>limit of a certificate&apos;s lifetime</comment>
        <translation>
            <numerusform>Now, %n day</numerusform>
            <numerusform>Now, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReportRecent</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReportsPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>%n problem found</numerusform>
            <numerusform>%n problems found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StateBar</name>
    <message numerus="yes">
        <source>Auto-lock in %n minute(s)</source>
        <translation>
            <numerusform>Auto-lock in %n minute</numerusform>
            <numerusform>Auto-lock in %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TimelinePage</name>
    <message numerus="yes">
        <source>%Ln certificate(s) expire in the next 12 months.</source>
        <translation>
            <numerusform>%Ln certificate expires in the next 12 months.</numerusform>
            <numerusform>%Ln certificates expire in the next 12 months.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UnlockPage</name>
    <message numerus="yes">
        <source>%n wrong passphrase(s) since then, last %1</source>
        <translation>
            <numerusform>%n wrong passphrase since then, last %1</numerusform>
            <numerusform>%n wrong passphrases since then, last %1</numerusform>
        </translation>
    </message>
</context>
</TS>
