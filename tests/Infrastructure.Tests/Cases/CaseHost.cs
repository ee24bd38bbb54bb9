using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Cases.Funds;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Cases.Upkeep;
using WeChatUnion.Domain.Consents;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Memberships;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Subsidies;
using WeChatUnion.Infrastructure.Tests.Cards;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>Cases and their first tenant on a database of their own. What is woken by time, tests wake.</summary>
internal sealed class CaseHost(CardHost cards) : IAsyncDisposable
{
    private static readonly string[] Rooms = [".Cases", ".Memberships"];

    private int fans;

    public CardHost Cards => cards;

    public static async Task<CaseHost> StartAsync(DatabaseProvider provider) =>
        new(await CardHost.StartAsync(provider, AddRooms));

    /// <summary>Published; without another wish, with its window around the tests' now.</summary>
    public async Task<Season> SeasonAsync(
        long budgetCents = 1_000_000_00,
        Func<SeasonRules, SeasonRules>? rules = null,
        SeasonWindows? windows = null
    )
    {
        var day = UnionCalendar.DayOf(Now);
        var plain = new SeasonRules
        {
            TicketFrom = day.AddDays(-20),
            TicketTo = day.AddDays(20),
            Tiers =
            [
                new("near", "近处", ["江西省"], 80_00),
                new("far", "远处", ["湖南省"], 250_00),
            ],
            Arrivals = ["鹭湾"],
            Places = new Dictionary<string, IReadOnlyList<string>> { ["湖南省"] = ["长沙"] },
            LocalAreas = ["990103"],
            RecheckPercent = 0,
            Promise = "本人承诺所填内容和凭证真实有效。",
            UnitSkipsGreen = false,
        };
        var season = Season.Draft(
            "测试季",
            windows ?? new(Now.AddDays(-5), Now.AddDays(5), Now.AddDays(20), Now.AddDays(40)),
            rules?.Invoke(plain) ?? plain,
            budgetCents,
            null
        );
        var fund = CaseFund.Open(CaseFundId.New(), season.Name, budgetCents);
        season.Publish(null, fund.Id, Now);
        await cards.DoAsync<UnionDbContext>(async db =>
        {
            db.Add(fund);
            db.Add(season);
            await db.SaveChangesAsync();
        });
        return season;
    }

    /// <summary>A WeChat whose card is bound and who agreed to the use of travel data.</summary>
    public async Task<FanIdentity> ApplicantAsync()
    {
        var number = Interlocked.Increment(ref fans);
        var fan = Fan(500_000 + number);
        await cards.BindAsync(fan, await cards.NewPersonAsync(5_000 + number));
        await AgreeAsync(fan);
        return fan;
    }

    public Task AgreeAsync(FanIdentity fan) =>
        cards.AskAsync(
            (AgreeTo agree) =>
                agree.ExecuteAsync(new(fan, AgreementKind.TravelData, "2026-11"), Now, default)
        );

    public Task<Outcome<CaseDraft>> OpenAsync(
        FanIdentity fan,
        Season season,
        DateTimeOffset? at = null,
        CaseChannel channel = CaseChannel.Page
    ) =>
        cards.AskAsync(
            (OpenCase open) =>
                open.ExecuteAsync(
                    fan,
                    new(ReturnHome.KindName, season.Round, channel),
                    at ?? Now,
                    default
                )
        );

    /// <summary>Opened, filled in whole, with one photo of a ticket.</summary>
    public async Task<CaseId> FilledAsync(
        FanIdentity fan,
        Season season,
        ReturnHomeForm? form = null,
        DocumentReading? reading = null
    )
    {
        var draft = await OpenAsync(fan, season);
        Assert.That(draft.Refusal, Is.Null);
        var photo = await PhotoAsync(fan, reading: reading);
        var saved = await SaveAsync(fan, draft.Value.Id, form ?? WholeForm, photo);
        Assert.That(saved.Refusal, Is.Null);
        return draft.Value.Id;
    }

    public static ReturnHomeForm WholeForm { get; } =
        new("湖南省", UnionCalendar.DayOf(Now), TravelMode.Train);

    public Task<Outcome<CaseDraft>> SaveAsync(
        FanIdentity fan,
        CaseId id,
        ReturnHomeForm form,
        params MaterialId[] photos
    ) =>
        cards.AskAsync(
            (SaveCaseDraft save) =>
                save.ExecuteAsync(fan, new(id, form.Write(), "sent", photos), Now, default)
        );

    public Task<Outcome<CaseReceipt>> SubmitAsync(
        FanIdentity fan,
        CaseId id,
        DateTimeOffset? at = null
    ) =>
        cards.AskAsync(
            (SubmitCase submit) => submit.ExecuteAsync(fan, new(id, true), at ?? Now, default)
        );

    public Task<Outcome<bool>> CheckAsync(CaseId id, DateTimeOffset? at = null) =>
        cards.AskAsync((CheckCase check) => check.ExecuteAsync(id, at ?? Now, default));

    /// <summary>Handed in and checked, on its first desk.</summary>
    public async Task<CaseId> InReviewAsync(
        FanIdentity fan,
        Season season,
        ReturnHomeForm? form = null,
        DocumentReading? reading = null
    )
    {
        var id = await FilledAsync(fan, season, form, reading);
        Assert.That((await SubmitAsync(fan, id)).Refusal, Is.Null);
        Assert.That((await CheckAsync(id)).Refusal, Is.Null);
        return id;
    }

    /// <summary>A photo as the pipeline leaves it.</summary>
    public async Task<MaterialId> PhotoAsync(
        FanIdentity fan,
        string slot = ReturnHomeFields.Ticket,
        DocumentReading? reading = null,
        string? sha256 = null,
        long? picture = null
    ) =>
        await PhotoAsync(
            await cards.AskAsync(
                (IFanDirectory known) => known.FindOrCreateAsync(fan, Now, default)
            ),
            slot,
            reading,
            sha256,
            picture
        );

    public async Task<MaterialId> PhotoAsync(
        PersonId person,
        string slot,
        DocumentReading? reading = null,
        string? sha256 = null,
        long? picture = null
    )
    {
        var id = MaterialId.New();
        await cards.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<UnionDbContext>();
            var material = Material.Receive(
                id,
                person,
                slot,
                new(
                    MaterialFormat.Jpeg,
                    1000,
                    sha256
                        ?? Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()).PadRight(64, '0')
                ),
                Now
            );
            var kept = services.GetRequiredService<MaterialReadings>().Seal(id, reading);
            material.BecomeReady(new(1, picture, reading), kept, Now);
            db.Add(material);
            return await db.SaveChangesAsync();
        });
        return id;
    }

    /// <summary>A new reviewer of the whole city.</summary>
    public async Task<StaffActor> ReviewerAsync(StaffRole role = StaffRole.Reviewer) =>
        new(StaffAccountId.New(), "某某", [new(role, (await CityAsync()).Path)]);

    public Task<UnionOrganization> CityAsync() =>
        cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<UnionOrganization>().SingleAsync(one => one.ParentId == null)
        );

    public Task<Outcome<CaseState>> DecideAsync(
        StaffActor actor,
        CaseId id,
        ReviewVerdict verdict,
        params CaseRemark[] remarks
    ) =>
        cards.AskAsync(
            (DecideCase decide) =>
                decide.ExecuteAsync(actor, new(id, verdict, remarks), Now, default)
        );

    /// <summary>All levels say yes, each by somebody else.</summary>
    public async Task<Outcome<CaseState>> ApproveAsync(CaseId id)
    {
        Outcome<CaseState> said;
        do
        {
            said = await DecideAsync(await ReviewerAsync(), id, ReviewVerdict.Approved);
        } while (said is { Succeeded: true, Value: CaseState.InReview });
        return said;
    }

    public Task<Case> CaseAsync(CaseId id) =>
        cards.AskAsync(
            (UnionDbContext db) => db.Set<Case>().AsNoTracking().SingleAsync(one => one.Id == id)
        );

    public Task<CaseFund> FundAsync(Season season) =>
        cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<CaseFund>().AsNoTracking().SingleAsync(fund => fund.Id == season.FundId)
        );

    public ValueTask DisposeAsync() => cards.DisposeAsync();

    /// <summary>Those that stand upon cards.</summary>
    public static void AddRooms(IServiceCollection services, IConfiguration configuration)
    {
        services.AddCases(configuration).AddSubsidies().AddMemberships(configuration);
        // Sweeps look at the real clock.
        foreach (var hosted in services.Where(IsSweep).ToList())
        {
            services.Remove(hosted);
        }
    }

    private static bool IsSweep(ServiceDescriptor one) =>
        one.ServiceType == typeof(IHostedService)
        && one.ImplementationFactory?.Method.DeclaringType?.Namespace is string room
        && Rooms.Any(name => room.Contains(name, StringComparison.Ordinal));
}
