using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Trials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using static WeChatUnion.Domain.Tests.Campaigns.CampaignWorld;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>Who may try a campaign, when, and what stays of it: one line in the trail.</summary>
public sealed class RunTrialTests
{
    private readonly StaffActor editor = Actor(StaffRole.Editor);
    private readonly TrialGate gate = new();
    private CampaignWorld world = null!;
    private PlainTrial trial = null!;

    [SetUp]
    public void ACity() => (world, trial) = (new(), new());

    [Test]
    public async Task Run_OfADraft_TellsSums_AndStandsInTheTrail()
    {
        var id = await world.WrittenAsync(editor);
        var before = world.Last.Version;

        var ran = await RunAsync(id);

        Assert.That(ran.Value.Tables, Is.EqualTo(PlainTrial.Tables));
        Assert.That(
            (world.Trail[^1].Act, world.Trail[^1].ActorId),
            Is.EqualTo(("campaigns.trial-run", (Guid?)editor.Id.Value))
        );
        Assert.That(world.Last.Version, Is.EqualTo(before));
    }

    [TestCase(CampaignState.Published, true)]
    [TestCase(CampaignState.Frozen, true)]
    [TestCase(CampaignState.Drawn, false)]
    [TestCase(CampaignState.Voided, false)]
    public async Task Run_IsPossibleUntilTheDraw(CampaignState state, bool may)
    {
        var id = await world.PublishedAsync(editor);
        if (state == CampaignState.Voided)
        {
            world.Last.Void("场地停用，活动取消");
        }
        else if (state != CampaignState.Published)
        {
            world.Last.Advance(state);
        }

        var ran = await RunAsync(id);

        Assert.That(ran.Refusal, Is.EqualTo(may ? null : TrialRefusals.Over));
    }

    [Test]
    public async Task Run_WithoutTheRight_IsRefused_AndNothingIsComputed()
    {
        var id = await world.WrittenAsync(editor);

        var ran = await RunAsync(id, Actor(StaffRole.Reviewer));

        Assert.That(ran.Refusal, Is.EqualTo(StaffRefusals.NotAllowed));
        Assert.That(trial.Runs, Is.Zero);
    }

    [TestCase(0)]
    [TestCase(1_000_001)]
    public async Task Run_OfNobodyOrTooMany_IsRefused(int members)
    {
        var id = await world.WrittenAsync(editor);

        var ran = await RunAsync(id, members: members);

        Assert.That(ran.Refusal, Is.EqualTo(TrialRefusals.MembersInvalid));
    }

    [Test]
    public async Task Run_WithoutPrizes_IsRefused()
    {
        var made = await world.Make.ExecuteAsync(editor, new(world.Kind.Name), Now, default);

        Assert.That((await RunAsync(made.Value)).Refusal, Is.EqualTo(TrialRefusals.NoPrizes));
    }

    [Test]
    public async Task Run_BesideAnother_IsRefused_AndAfterItIsNot()
    {
        var id = await world.WrittenAsync(editor);
        var hold = trial.Hold = new();
        var first = RunAsync(id);

        var beside = await RunAsync(id);
        hold.SetResult();
        await first;
        trial.Hold = null;
        var after = await RunAsync(id);

        Assert.That(beside.Refusal, Is.EqualTo(TrialRefusals.Busy));
        Assert.That(after.Refusal, Is.Null);
    }

    [Test]
    public async Task Run_LeftHalfway_LetsTheNextOneIn()
    {
        var id = await world.WrittenAsync(editor);
        trial.Hold = new();
        using var left = new CancellationTokenSource();
        var first = RunAsync(id, cancel: left.Token);

        await left.CancelAsync();

        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        trial.Hold = null;
        Assert.That((await RunAsync(id)).Refusal, Is.Null);
    }

    private Task<Outcome<TrialReport>> RunAsync(
        CampaignId id,
        StaffActor? actor = null,
        int members = 100,
        CancellationToken cancel = default
    ) =>
        new RunTrial(world.Desk, new([trial]), gate).ExecuteAsync(
            actor ?? editor,
            id,
            new(members, IsPeaked: false),
            Now,
            cancel
        );

    private sealed class PlainTrial : ICampaignTrial
    {
        public static readonly IReadOnlyList<TrialTable> Tables =
        [
            new("参加人数", [new("列入名单", "3 人")]),
        ];

        public TaskCompletionSource? Hold { get; set; }

        public int Runs { get; private set; }

        public string Kind => "plain";

        public string Hint => "";

        public bool AsksPace => false;

        public Refusal? WhyNot(CampaignView campaign, TrialAsk ask) => null;

        public async Task<IReadOnlyList<TrialTable>> RunAsync(
            CampaignView campaign,
            TrialAsk ask,
            DateTimeOffset now,
            CancellationToken cancel
        )
        {
            Runs++;
            await (Hold?.Task.WaitAsync(cancel) ?? Task.CompletedTask);
            return Tables;
        }
    }
}
