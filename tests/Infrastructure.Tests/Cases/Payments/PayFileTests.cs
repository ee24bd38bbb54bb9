using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Tests.Cases.Payments;

/// <summary>What the bank gets.</summary>
public sealed class PayFileTests
{
    private PayHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await PayHost.StartAsync(DatabaseProvider.Sqlite);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Export_Csv_HasItemNameWholeCardBankAndYuan()
    {
        var batch = await host.FrozenAsync(await host.RoundAsync(2));

        var (sent, file) = await host.ExportAsync(batch.Id);

        var lines = Encoding.UTF8.GetString(file).TrimEnd().Split(Environment.NewLine);
        var item = (await host.ItemsAsync(batch.Id))[0];
        Assert.That(sent.Value, Is.EqualTo(2));
        Assert.That(lines[0], Is.EqualTo("\uFEFF明细编号,户名,卡号,开户行,金额（元）"));
        Assert.That(
            lines[1],
            Does.Match(
                $"^\"{item.Id.Value}\",\"周小敏\",\"6299[0-9]{{14}}\",\"鹭湾银行\",\"250.00\"$"
            )
        );
    }

    [Test]
    public async Task Export_Gb18030_ReadsAsTheSameText()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var batch = await host.FrozenAsync(await host.RoundAsync(2));

        var (_, utf8) = await host.ExportAsync(batch.Id);
        var (_, gb) = await host.ExportAsync(batch.Id, format: PayFileFormat.CsvGb18030);

        Assert.That(
            Encoding.GetEncoding("GB18030").GetString(gb),
            Is.EqualTo(Encoding.UTF8.GetString(utf8).TrimStart('\uFEFF'))
        );
    }

    [Test]
    public async Task Export_Xlsx_IsAWorkbookOfText()
    {
        var batch = await host.FrozenAsync(await host.RoundAsync(2));

        var (_, file) = await host.ExportAsync(batch.Id, format: PayFileFormat.Xlsx);

        using var zip = new ZipArchive(new MemoryStream(file));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await sheet.ReadToEndAsync();
        Assert.That(xml, Does.Contain("周小敏").And.Contain("6299").And.Not.Contain("<f>"));
        Assert.That(xml.Split("<row>"), Has.Length.EqualTo(4));
    }

    [Test]
    public async Task Export_MoreThanOneFileHolds_IsCutWithoutLossAndWithoutTwice()
    {
        const int Cases = PayBatch.FileRows + 30;
        var batch = await host.FrozenAsync(await host.RoundAsync(Cases));

        var (first, one) = await host.ExportAsync(batch.Id, 1);
        var (second, two) = await host.ExportAsync(batch.Id, 2);
        var (third, _) = await host.ExportAsync(batch.Id, 3);

        Assert.That((first.Value, second.Value), Is.EqualTo((PayBatch.FileRows, 30)));
        Assert.That(third.Refusal, Is.EqualTo(PaymentRefusals.NoSuchFile));
        var cards = Cards(one).Concat(Cards(two)).ToList();
        Assert.That(cards.Distinct().Count(), Is.EqualTo(Cases));
    }

    [Test]
    public async Task Export_AfterTheBankAnswered_HasOnlyWhatStillWaits()
    {
        var batch = await host.ExportedAsync(await host.RoundAsync(3));
        var items = await host.ItemsAsync(batch.Id);
        await host.ImportAsync(
            batch.Id,
            PayHost.File([(items[0].Id, "成功,"), (items[1].Id, "失败,")])
        );
        await host.AdvanceAsync(batch.Id);

        var (sent, file) = await host.ExportAsync(batch.Id);

        Assert.That(sent.Value, Is.EqualTo(1));
        Assert.That(Encoding.UTF8.GetString(file), Does.Contain($"{items[2].Id.Value}"));
    }

    [Test]
    public async Task Export_ItemAlteredAfterItWasConfirmed_IsFoundOutBeforeAByte()
    {
        var batch = await host.FrozenAsync(await host.RoundAsync(2));
        await host.Cards.ExecuteAsync(
            $"UPDATE cases_pay_items SET amount_cents = 1 WHERE batch_id = '{batch.Id.Value.ToString().ToUpperInvariant()}'"
        );

        var (sent, file) = await host.ExportAsync(batch.Id);

        Assert.That(sent.Refusal, Is.EqualTo(PaymentRefusals.DigestDiffers));
        Assert.That(file, Is.Empty);
    }

    [Test]
    public async Task Export_EachTime_LeavesALineWithoutNumbersAndASealedReason()
    {
        var batch = await host.ExportedAsync(await host.RoundAsync(1));

        var row = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<AuditRow>()
                    .SingleAsync(one =>
                        one.Act == "cases.pay-exported"
                        && one.Subject == $"pay-batch:{batch.Id.Value}"
                    )
        );

        Assert.That(row.Note, Is.EqualTo("file 1 Csv"));
        Assert.That(row.ActorId, Is.EqualTo(host.Maker.Id.Value));
        Assert.That(row.UnionPath, Is.EqualTo(host.City.Path));
    }

    [Test]
    public async Task Export_WithoutAReasonOrBeforeItIsFrozen_IsRefused()
    {
        var batch = await host.PreparedAsync(await host.RoundAsync(1));
        var (early, _) = await host.ExportAsync(batch.Id);
        var silent = await host.Cards.AskAsync(
            (ExportPayBatch export) =>
                export.ExecuteAsync(
                    host.Maker,
                    new(batch.Id, 1, PayFileFormat.Csv, ""),
                    Stream.Null,
                    DateTimeOffset.UtcNow,
                    default
                )
        );

        Assert.That(early.Refusal, Is.EqualTo(PaymentRefusals.NotFrozen));
        Assert.That(silent.Refusal, Is.EqualTo(StaffRefusals.ReasonNeeded));
    }

    private static IEnumerable<string> Cards(byte[] file) =>
        Encoding
            .UTF8.GetString(file)
            .TrimEnd()
            .Split(Environment.NewLine)
            .Skip(1)
            .Select(line => line.Split(',')[2]);
}
