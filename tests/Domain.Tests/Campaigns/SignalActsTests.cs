using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Campaigns.Signals;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using static WeChatUnion.Domain.Tests.Campaigns.CampaignWorld;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>Whoever reads the trail alone knows what was judged, and what an exclusion was about.</summary>
public sealed class SignalActsTests
{
    private const string Signal = "same-second";
    private const string Why = "会场里一起扫码，现场有人看着";
    private readonly StaffActor editor = Actor(StaffRole.Editor);
    private CampaignWorld world = null!;
    private MemoryExclusions list = null!;
    private OneSignal book = null!;
    private CampaignId id;

    [SetUp]
    public async Task ACampaign()
    {
        (world, list, book) = (new(), new(), new());
        id = await world.PublishedAsync(editor);
        world.Trail.Clear();
    }

    [Test]
    public async Task Judge_StandsInTheTrail_WithSignalVerdictAndNumber()
    {
        var judged = await new JudgeSignal(world.Desk, book).ExecuteAsync(
            editor,
            new(id, Signal, SignalVerdict.Harmless, 7, Why),
            Now,
            default
        );

        var line = world.Trail.Single();
        Assert.That(judged.Refusal, Is.Null);
        Assert.That(
            (line.Act, line.Subject, line.Note),
            Is.EqualTo(
                ("campaigns.signal-judged", $"campaign:{id.Value}", "same-second Harmless 7")
            )
        );
        Assert.That(line.Details!.Text, Is.EqualTo(Why));
    }

    [Test]
    public async Task Exclude_StandsInTheTrail_WithCampaignAndSignal()
    {
        var excluded = await ExcludeAsync(id, Signal);

        var line = world.Trail.Single();
        Assert.That(excluded, Is.Null);
        Assert.That(
            (line.Act, line.Subject, line.Note),
            Is.EqualTo(
                (
                    "campaigns.member-excluded",
                    $"member:{list.Member.Value}",
                    $"campaign:{id.Value} same-second"
                )
            )
        );
    }

    [Test]
    public async Task Exclude_ByASignalOrCampaignThereIsNot_ChangesNothing()
    {
        var signal = await ExcludeAsync(id, "shared-link");
        var campaign = await ExcludeAsync(CampaignId.New(), Signal);

        Assert.That((Refusal?[])[signal, campaign], Is.All.EqualTo(StaffRefusals.NotFound));
        Assert.That(list.All, Is.Empty);
        Assert.That(world.Trail, Is.Empty);
    }

    private async Task<Refusal?> ExcludeAsync(CampaignId campaign, string signal) =>
        (
            await new ExcludeParticipant(
                world.Desk,
                book,
                list,
                new OneMember(list.Member),
                world,
                world.Work
            ).ExecuteAsync(editor, new(campaign, signal, list.Member, Why), Now, default)
        ).Refusal;

    private sealed class OneSignal : ISignalBook
    {
        public bool Knows(string signal) => signal == Signal;

        public void Add(SignalJudgement judgement) { }
    }

    private sealed class OneMember(MemberId member) : IMemberLookup
    {
        public Task<IReadOnlyDictionary<MemberId, MemberEntry>> FindAsync(
            IReadOnlyCollection<MemberId> members,
            CancellationToken cancel
        ) =>
            Task.FromResult<IReadOnlyDictionary<MemberId, MemberEntry>>(
                members
                    .Where(one => one == member)
                    .ToDictionary(
                        one => one,
                        one => new MemberEntry(one, "林*", "浪花电子厂工会", OneCity.Path, true)
                    )
            );

        public Task<IReadOnlyList<MemberId>> FindByPhoneAsync(
            PhoneNumber phone,
            CancellationToken cancel
        ) => throw new NotSupportedException();

        public Task<MemberId?> FindByIdNumberAsync(IdDocument number, CancellationToken cancel) =>
            throw new NotSupportedException();

        public Task<PhoneNumber?> FindPhoneAsync(MemberId member, CancellationToken cancel) =>
            throw new NotSupportedException();

        public Task<DateTimeOffset?> FindPhoneChangeAsync(
            MemberId member,
            CancellationToken cancel
        ) => throw new NotSupportedException();
    }
}
