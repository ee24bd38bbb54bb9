using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Series;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using static WeChatUnion.Domain.Tests.Campaigns.CampaignWorld;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>A campaign that comes again each month: its drafts come by themselves, and nothing else does.</summary>
public sealed class CampaignSeriesTests
{
    private const string Why = "本季度奖品没有到位";

    /// <summary>The last of each month at nine, a week ahead.</summary>
    private static readonly SeriesPlan Plan = new(31, 9, 72, 7);

    /// <summary>9:00 of 2026-12-24 in Shanghai.</summary>
    private static readonly DateTimeOffset Due = new(2026, 12, 24, 1, 0, 0, TimeSpan.Zero);

    private readonly StaffActor editor = Actor(StaffRole.Editor);
    private CampaignWorld world = null!;
    private MemorySeries store = null!;
    private CampaignSeriesId id;

    [SetUp]
    public async Task ASeries()
    {
        (world, store) = (new(), new());
        id = (await MakeAsync(await world.WrittenAsync(editor))).Value;
    }

    [Test]
    public async Task Repeat_WhenDue_MakesADraftOfTheTemplate_ForItsMonth()
    {
        var early = await RepeatAsync(Due.AddTicks(-1));
        var made = await RepeatAsync(Due);

        Assert.That(early, Is.Null);
        var draft = world.Last;
        Assert.That(draft.Id, Is.EqualTo(made));
        Assert.That(draft.State, Is.EqualTo(CampaignState.Draft));
        Assert.That((draft.Title, draft.CopiedFrom), Is.EqualTo(("年末抽奖", world.All[0].Id)));
        Assert.That(draft.Settings, Is.EqualTo(world.All[0].Settings));
        Assert.That((draft.OpensAt, draft.ClosesAt), Is.EqualTo((Due.AddDays(7), Due.AddDays(10))));
        Assert.That(
            (world.Trail[^1].Act, world.Trail[^1].ActorId),
            Is.EqualTo(("campaigns.campaign-repeated", (Guid?)null))
        );
    }

    [Test]
    public async Task Repeat_Twice_IsOnce_AndTheNextMonthIsAnother()
    {
        await RepeatAsync(Due);

        var again = await RepeatAsync(Due.AddHours(1));
        var next = await RepeatAsync(Due.AddDays(31));

        Assert.That(again, Is.Null);
        Assert.That(next, Is.Not.Null);
        Assert.That(store.Drafts.Select(one => one.Month), Is.EqualTo((int[])[202612, 202701]));
    }

    [Test]
    public async Task Repeat_AfterThreeMonthsOfSilence_MakesTheComingOneAlone()
    {
        await RepeatAsync(Due);

        // 2027-04-25: the openings of January, February and March have passed.
        await RepeatAsync(new(2027, 4, 25, 1, 0, 0, TimeSpan.Zero));
        await RepeatAsync(new(2027, 4, 25, 2, 0, 0, TimeSpan.Zero));

        Assert.That(store.Drafts.Select(one => one.Month), Is.EqualTo((int[])[202612, 202704]));
    }

    [Test]
    public async Task Stop_EndsIt_UntilItGoesOn()
    {
        var silent = await Stop.ExecuteAsync(editor, id, "停", Now, default);
        await Stop.ExecuteAsync(editor, id, Why, Now, default);
        var twice = await Stop.ExecuteAsync(editor, id, Why, Now, default);
        var stopped = await RepeatAsync(Due);
        await Stop.EndAsync(editor, id, Why, Now, default);
        var resumed = await RepeatAsync(Due);

        Assert.That(silent.Refusal, Is.EqualTo(StaffRefusals.ReasonNeeded));
        Assert.That(twice.Refusal, Is.Null);
        Assert.That((stopped, resumed is null), Is.EqualTo(((CampaignId?)null, false)));
        Assert.That(
            world.Trail.Select(line => line.Act).Where(act => act.Contains("series")),
            Is.EqualTo(
                (string[])
                    [
                        "campaigns.series-made",
                        "campaigns.series-stopped",
                        "campaigns.series-resumed",
                    ]
            )
        );
    }

    /// <summary>Whatever becomes of the campaign it was copied from.</summary>
    [Test]
    public async Task Repeat_AfterTheTemplateChanged_SaysWhatWasCopied()
    {
        await world.ChangeAsync(editor, world.All[0].Id, Content("别的活动"));

        await RepeatAsync(Due);

        Assert.That(world.Last.Title, Is.EqualTo("年末抽奖"));
    }

    [Test]
    public async Task Draft_IsProposedAndPublishedLikeAnyOther_NotByWhoMadeTheSeries()
    {
        var both = Actor(StaffRole.Editor, StaffRole.Reviewer);
        await Stop.ExecuteAsync(editor, id, Why, Now, default);
        id = (await MakeAsync(world.All[0].Id, both)).Value;
        var draft = (await RepeatAsync(Due))!.Value;
        await world.Propose.ExecuteAsync(editor, draft, Due, default);

        var own = await world.PublishAsync(both, draft, at: Due);
        var other = await world.PublishAsync(Actor(StaffRole.Reviewer), draft, at: Due);

        Assert.That(own.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
        Assert.That(other.Refusal, Is.Null);
    }

    [Test]
    public async Task Make_WithoutTheRight_AReminderOrAWholeTemplate_IsRefused()
    {
        var template = world.All[0].Id;
        var blank = await world.Make.ExecuteAsync(editor, new(world.Kind.Name), Now, default);

        Assert.That(
            (await MakeAsync(template, Actor(StaffRole.Reviewer))).Refusal,
            Is.EqualTo(StaffRefusals.NotAllowed)
        );
        Assert.That(
            (await MakeAsync(template, remind: "nobody")).Refusal,
            Is.EqualTo(SeriesRefusals.RemindUnknown)
        );
        Assert.That(
            (await MakeAsync(template, plan: Plan with { Day = 32 })).Refusal,
            Is.EqualTo(SeriesRefusals.PlanInvalid)
        );
        Assert.That(
            (await MakeAsync(blank.Value)).Refusal,
            Is.EqualTo(SeriesRefusals.TemplateEmpty)
        );
    }

    /// <summary>Two would make each month's draft twice.</summary>
    [Test]
    public async Task Make_OrGoOn_WhileAnotherOfTheSameCampaignRuns_IsRefused()
    {
        var template = world.All[0].Id;

        var second = await MakeAsync(template);
        await Stop.ExecuteAsync(editor, id, Why, Now, default);
        var instead = await MakeAsync(template);
        var back = await Stop.EndAsync(editor, id, Why, Now, default);

        Assert.That(second.Refusal, Is.EqualTo(SeriesRefusals.Running));
        Assert.That(instead.Refusal, Is.Null);
        Assert.That(back.Refusal, Is.EqualTo(SeriesRefusals.Running));
        Assert.That(store.All.Count(one => one.StoppedAt is null), Is.EqualTo(1));
    }

    private SeriesDesk Desk => new(store, world.City);

    private StopSeries Stop => new(Desk);

    private Task<Outcome<CampaignSeriesId>> MakeAsync(
        CampaignId template,
        StaffActor? actor = null,
        string remind = OneColleague.UserName,
        SeriesPlan? plan = null
    )
    {
        var colleague = new OneColleague(editor);
        return new MakeSeries(
            world.Desk,
            Desk,
            store,
            colleague,
            colleague,
            new OneCity()
        ).ExecuteAsync(actor ?? editor, new(template, plan ?? Plan, remind), Now, default);
    }

    private async Task<CampaignId?> RepeatAsync(DateTimeOffset now) =>
        (
            await new RepeatCampaign(store, world, world.Kinds, world, world.Work).ExecuteAsync(
                id,
                now,
                default
            )
        ).Value;

    private sealed class OneColleague(StaffActor actor) : IStaffNames, IStaffActors
    {
        public const string UserName = "editor.one";

        public Task<StaffAccountId?> FindByUserNameAsync(
            string userName,
            CancellationToken cancel
        ) => Task.FromResult<StaffAccountId?>(userName == UserName ? actor.Id : null);

        public Task<StaffActor?> FindAsync(
            StaffAccountId account,
            DateTimeOffset now,
            CancellationToken cancel
        ) => Task.FromResult(account == actor.Id ? actor : null);

        public Task<IReadOnlyDictionary<StaffAccountId, string>> FindAsync(
            IReadOnlyCollection<StaffAccountId> ids,
            CancellationToken cancel
        ) => throw new NotSupportedException();

        public Task<StaffActor?> FindAsync(
            StaffSessionId session,
            DateTimeOffset now,
            CancellationToken cancel
        ) => throw new NotSupportedException();

        public Task<StaffActor?> LookAsync(
            StaffSessionId session,
            DateTimeOffset now,
            CancellationToken cancel
        ) => throw new NotSupportedException();

        public Task<IReadOnlyDictionary<StaffAccountId, StaffActor>> FindAsync(
            IReadOnlyCollection<StaffAccountId> accounts,
            DateTimeOffset now,
            CancellationToken cancel
        ) => throw new NotSupportedException();
    }
}
