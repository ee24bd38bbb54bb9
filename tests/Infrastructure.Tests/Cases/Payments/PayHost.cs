using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Funds;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases.Payments;

/// <summary>Approved cases by the number, and what finance does with them. A test has a fund and a round of its own.</summary>
internal sealed class PayHost(CaseHost cases) : IAsyncDisposable
{
    public const long Amount = 250_00;
    private static int people;
    private UnionOrganization city = null!;
    private UnionOrganization union = null!;

    public Cards.CardHost Cards => cases.Cards;

    public CaseHost Cases => cases;

    public StaffActor Maker { get; private set; } = null!;

    public StaffActor Checker { get; private set; } = null!;

    public UnionOrganization City => city;

    public static async Task<PayHost> StartAsync(DatabaseProvider provider)
    {
        var host = new PayHost(await CaseHost.StartAsync(provider));
        host.city = await host.Cases.CityAsync();
        host.union = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<UnionOrganization>()
                    .Where(one => one.Level == UnionLevel.Enterprise)
                    .OrderBy(one => one.Id)
                    .FirstAsync()
        );
        host.Maker = await host.Cases.ReviewerAsync(StaffRole.Finance);
        host.Checker = await host.Cases.ReviewerAsync(StaffRole.Finance);
        return host;
    }

    public async Task<PayRoundOf> RoundAsync(int count)
    {
        var round = new PayRoundOf(Guid.NewGuid().ToString("N"), CaseFundId.New());
        await Cards.DoAsync<UnionDbContext>(db =>
        {
            db.Add(CaseFund.Open(round.Fund, "测试经费", long.MaxValue / 2));
            return db.SaveChangesAsync();
        });
        await ApproveAsync(round, count);
        return round;
    }

    /// <summary>Further cases of the round, each of a member of his own with one card.</summary>
    public async Task ApproveAsync(PayRoundOf round, int count)
    {
        for (var done = 0; done < count; done += 500)
        {
            var some = Math.Min(500, count - done);
            await Cards.InScopeAsync(async services =>
            {
                var db = services.GetRequiredService<UnionDbContext>();
                var vault = services.GetRequiredService<IPersonalDataVault>();
                var kind = services.GetRequiredService<CaseKinds>().Find(ReturnHome.KindName)!;
                for (var i = 0; i < some; i++)
                {
                    var (member, card) = Person(vault);
                    db.AddRange(member, card, Approved(kind, round, member, vault));
                }
                await services
                    .GetRequiredService<ICaseStore>()
                    .ReserveAsync(round.Fund, some * Amount, default);
                await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
                return some;
            });
        }
    }

    public Task<Outcome<PayBatchId>> PrepareAsync(
        PayRoundOf round,
        int limit = PayBatch.MostItems,
        StaffActor? by = null,
        DateTimeOffset? at = null
    ) =>
        Cards.AskAsync(
            (PreparePayBatch prepare) =>
                prepare.ExecuteAsync(
                    by ?? Maker,
                    new(city.Id, ReturnHome.KindName, round.Round, round.Fund, limit),
                    at ?? Now,
                    default
                )
        );

    /// <summary>Does all the batch does by itself.</summary>
    public async Task AdvanceAsync(PayBatchId id)
    {
        while (await StepAsync(id) != PayStep.Resting) { }
    }

    public Task<PayStep> StepAsync(PayBatchId id) =>
        Cards.AskAsync((AdvancePayBatch advance) => advance.ExecuteAsync(id, Now, default));

    public async Task<PayBatch> PreparedAsync(PayRoundOf round, int limit = PayBatch.MostItems)
    {
        var begun = await PrepareAsync(round, limit);
        Assert.That(begun.Refusal, Is.Null);
        await AdvanceAsync(begun.Value);
        return await BatchAsync(begun.Value);
    }

    public async Task<PayBatch> FrozenAsync(PayRoundOf round)
    {
        var batch = await PreparedAsync(round);
        Assert.That((await ConfirmAsync(batch, Checker)).Refusal, Is.Null);
        await AdvanceAsync(batch.Id);
        return await BatchAsync(batch.Id);
    }

    /// <summary>Its first file was taken.</summary>
    public async Task<PayBatch> ExportedAsync(PayRoundOf round)
    {
        var batch = await FrozenAsync(round);
        var (sent, _) = await ExportAsync(batch.Id);
        Assert.That(sent.Refusal, Is.Null);
        return await BatchAsync(batch.Id);
    }

    public Task<Outcome<PayBatchState>> ConfirmAsync(
        PayBatch batch,
        StaffActor by,
        DateTimeOffset? at = null
    ) =>
        Cards.AskAsync(
            (ConfirmPayBatch confirm) =>
                confirm.ExecuteAsync(by, new(batch.Id, batch.Digest!), at ?? Now, default)
        );

    public Task<Outcome<PayBatchState>> DissolveAsync(PayBatchId id) =>
        Cards.AskAsync(
            (DissolvePayBatch dissolve) =>
                dissolve.ExecuteAsync(Checker, new(id, "名单有误，退回重做"), Now, default)
        );

    public async Task<(Outcome<long> Sent, byte[] File)> ExportAsync(
        PayBatchId id,
        int file = 1,
        PayFileFormat format = PayFileFormat.Csv,
        DateTimeOffset? at = null
    )
    {
        using var output = new MemoryStream();
        var sent = await Cards.AskAsync(
            (ExportPayBatch export) =>
                export.ExecuteAsync(
                    Maker,
                    new(id, file, format, "交银行代发补贴"),
                    output,
                    at ?? Now,
                    default
                )
        );
        return (sent, output.ToArray());
    }

    public Task<Outcome<PayReturnId>> ImportAsync(PayBatchId id, byte[] file) =>
        Cards.AskAsync(
            (ImportPayReturn import) =>
                import.ExecuteAsync(Maker, id, new MemoryStream(file), Now, default)
        );

    /// <summary>A bank's file: item ids and what is said of each.</summary>
    public static byte[] File(IEnumerable<(PayItemId Item, string Said)> rows) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                "\r\n",
                rows.Select(row => $"{row.Item.Value},{row.Said}")
                    .Prepend("明细编号,处理结果,原因,金额")
            )
        );

    public Task<PayBatch> BatchAsync(PayBatchId id) =>
        Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<PayBatch>().AsNoTracking().SingleAsync(one => one.Id == id)
        );

    public Task<List<PayItem>> ItemsAsync(PayBatchId id) =>
        Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<PayItem>()
                    .AsNoTracking()
                    .Where(item => item.BatchId == id)
                    .OrderBy(item => item.Seq)
                    .ToListAsync()
        );

    public Task<CaseFund> FundAsync(PayRoundOf round) =>
        Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<CaseFund>().AsNoTracking().SingleAsync(one => one.Id == round.Fund)
        );

    public Task<Dictionary<CaseState, int>> StatesAsync(PayRoundOf round) =>
        Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<Case>()
                    .Where(one => one.Round == round.Round)
                    .GroupBy(one => one.State)
                    .ToDictionaryAsync(own => own.Key, own => own.Count())
        );

    public ValueTask DisposeAsync() => cases.DisposeAsync();

    private (Member, MemberCard) Person(IPersonalDataVault vault)
    {
        var number = Interlocked.Increment(ref people);
        var born = new DateOnly(1950, 1, 1).AddDays(number / 1000);
        var first17 = string.Create(
            CultureInfo.InvariantCulture,
            $"990104{born:yyyyMMdd}{number % 1000:D3}"
        );
        var member = Member.Register(
            MemberId.New(),
            union.Id,
            PersonName.Parse("周小敏").Value,
            IdNumber.Parse(first17 + IdNumber.CheckDigit(first17)).Value,
            null,
            vault
        );
        var card = MemberCard.Issue(
            MemberCardId.New(),
            member.Id,
            CardNumber.Parse($"6299{number:D14}").Value,
            "鹭湾银行",
            vault
        );
        return (member, card);
    }

    private Case Approved(ICaseKind kind, PayRoundOf round, Member member, IPersonalDataVault vault)
    {
        var applicant = new CaseApplicant(PersonId.New(), member.Id, union.Id, union.Path);
        var one = Case.Begin(
            kind,
            round.Round,
            applicant,
            new("{}", round.Round, false, Now.AddDays(1)),
            CaseChannel.Page,
            null,
            vault,
            Now
        );
        one.Submit(
            new(Amount, "湖南省", [new("初审", union.Id)], Fund: round.Fund),
            applicant,
            Now.AddSeconds(people / 7)
        );
        one.TakeChecks([], 0, Now);
        one.Finish(Now);
        return one;
    }
}

internal sealed record PayRoundOf(string Round, CaseFundId Fund);
