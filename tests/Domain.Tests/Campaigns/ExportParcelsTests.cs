using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Tests.Fakes;
using static WeChatUnion.Domain.Tests.Campaigns.CampaignWorld;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>Addresses leave the house with a name, a reason and a line in the trail, or not at all.</summary>
public sealed class ExportParcelsTests : IParcels
{
    private const string Why = "交快递公司寄奖品";
    private readonly StaffActor editor = Actor(StaffRole.Editor);
    private readonly PlainVault vault = new();
    private readonly List<PrizeWin> waiting = [];
    private CampaignWorld world = null!;
    private CampaignId id;

    [SetUp]
    public async Task ADrawnCampaignWithAParcel()
    {
        world = new();
        waiting.Clear();
        var content = Content(settings: one =>
            one with
            {
                Prizes = [new("雨伞", 2, 60_00, PrizeDelivery.ByPost)],
            }
        );
        id = await world.ProposedAsync(editor, content);
        await world.PublishAsync(Actor(StaffRole.Reviewer), id);
        var win = PrizeWin.Of(
            world.Last.View(),
            new(new(PersonId.New(), MemberId.New()), 0, 0, "7F3K-0Q2M-9ZXA-T4WD-1"),
            "林*",
            0,
            Now
        );
        win.GiveAddress(
            vault.Seal("林小鹭\n15400000001\n望海区浪花路 1 号", win.AddressPlace),
            Now
        );
        waiting.Add(win);
    }

    [Test]
    public async Task Export_WithAReason_TellsWhereEachPrizeGoes()
    {
        var parcels = await ExportAsync(editor);

        var (prize, code, address) = parcels.Value.Single();
        Assert.That((prize, code), Is.EqualTo(("雨伞", "7F3K-0Q2M-9ZXA-T4WD-1")));
        Assert.That(
            address,
            Is.EqualTo(new PrizeAddress("林小鹭", "15400000001", "望海区浪花路 1 号"))
        );
        var line = world.Trail[^1];
        Assert.That(
            (line.Act, line.ActorId, line.Subject, line.Details!.Text),
            Is.EqualTo(
                ("campaigns.parcels-exported", (Guid?)editor.Id.Value, $"campaign:{id.Value}", Why)
            )
        );
        Assert.That($"{parcels.Value[0]} {line}", Does.Not.Contain("15400000001"));
    }

    [Test]
    public async Task Export_WithoutAReasonOrARight_OpensNothing()
    {
        var before = (vault.Opened, world.Trail.Count);

        var silent = await ExportAsync(editor, "寄奖品");
        var without = await ExportAsync(Actor(StaffRole.Reviewer));
        var below = await ExportAsync(ActorIn("city/east/", StaffRole.Editor));
        waiting.Clear();
        var nothing = await ExportAsync(editor);

        Assert.That(silent.Refusal, Is.EqualTo(StaffRefusals.ReasonNeeded));
        Assert.That(without.Refusal, Is.EqualTo(StaffRefusals.NotAllowed));
        Assert.That(below.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(nothing.Refusal, Is.EqualTo(PrizeRefusals.NothingToSend));
        Assert.That((vault.Opened, world.Trail.Count), Is.EqualTo(before));
    }

    public Task<IReadOnlyList<PrizeWin>> FindAsync(
        CampaignId campaign,
        int most,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyList<PrizeWin>>([
            .. waiting.Where(win => win.CampaignId == campaign).Take(most),
        ]);

    private Task<Outcome<IReadOnlyList<Parcel>>> ExportAsync(
        StaffActor actor,
        string reason = Why
    ) =>
        new ExportParcels(world.Desk, this, vault, world, world.Work).ExecuteAsync(
            actor,
            new(id, reason),
            Now,
            default
        );
}
