using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Tests.Fakes;
using static WeChatUnion.Domain.Tests.Cards.CardWorldSteps;

namespace WeChatUnion.Domain.Tests.Cards;

/// <summary>What staff type at the counter: no number of a person stays in it, and the trail keeps it apart.</summary>
public sealed class DeskWordsTests
{
    /// <summary>A phone, an ID and a card: nobody's.</summary>
    private const string Numbers = "15400000001、990101199001010028、6222 0200 0000 0000 123";
    private const string Starred = "***********、******************、***********************";

    private static readonly StaffActor Editor = Staff(StaffRole.Editor);
    private static readonly StaffActor Reviewer = Staff(StaffRole.Reviewer);
    private CardWorld world = null!;
    private DeskWorld desk = null!;
    private Member zhang = null!;

    [SetUp]
    public async Task AnnHoldsZhangsCard()
    {
        world = new CardWorld();
        desk = new DeskWorld(world);
        zhang = world.AddMember("张三丰", "15400000001");
        await world.BindAsync(Ann, zhang);
    }

    private CardBinding Binding => world.Cards.Bindings[0];

    [Test]
    public async Task ForcedUnbind_NumbersInTheWords_AreKeptAsStars()
    {
        var asked = await desk.Request.ExecuteAsync(
            Editor,
            new(Binding.Id, UnbindReason.Other, $"本人来申请 {Numbers}"),
            CardWorld.Now,
            default
        );
        await desk.Reject.ExecuteAsync(
            Reviewer,
            asked.Value,
            $"材料不齐 {Numbers}",
            CardWorld.Now,
            default
        );

        var request = (await desk.FindUnbindAsync(asked.Value, default))!;
        Assert.That(request.Text, Is.EqualTo($"本人来申请 {Starred}"));
        Assert.That(request.Verdict, Is.EqualTo($"材料不齐 {Starred}"));
    }

    [Test]
    public async Task PhoneReport_NumbersInTheNote_AreKeptAsStars()
    {
        var made = await desk.Report.ExecuteAsync(Ann, CardWorld.Now, default);
        var note = $"已更正手机号\n{Numbers}";
        await desk.Settle.ExecuteAsync(Editor, made.Value, note, CardWorld.Now, default);

        var report = (await desk.FindReportAsync(made.Value, default))!;
        Assert.That(report.Note, Is.EqualTo($"已更正手机号 {Starred}"));
    }

    [Test]
    public async Task Counter_Rejected_KeepsTheWordsAsADetailOfTheMember()
    {
        await world.ConsentAsync(Bob);
        var ticket = (await world.TryAsync(Bob, world.PhoneProof(zhang))).Value.Ticket;
        await world.AskCounter.ExecuteAsync(Bob, ticket, CardWorld.Now, default);
        var request = world.TakeOvers.Requests.Single();
        var seen = new CounterPreparation(request.Id, request.Number, DocumentSeen: true);
        await desk.Prepare.ExecuteAsync(Editor, seen, CardWorld.Now, default);

        var rejected = await desk.Decide.ExecuteAsync(
            Reviewer,
            new(request.Id, Confirmed: false, $"不是本人 {Numbers}"),
            CardWorld.Now,
            default
        );

        Assert.That(rejected.Succeeded, Is.True);
        TrailHas("cards.counter-take-over-rejected", $"不是本人 {Starred}");
    }

    [Test]
    public async Task Reveal_OfANumber_KeepsTheReasonAsADetailOfTheMember()
    {
        var number = await desk.Reveal.ExecuteAsync(
            Editor,
            Binding.CardId,
            $"银行退回付款 {Numbers}",
            CardWorld.Now,
            default
        );

        Assert.That(number.Succeeded, Is.True);
        TrailHas("cards.revealed", $"银行退回付款 {Starred}");
    }

    private void TrailHas(string act, string words)
    {
        var line = world.Trail[^1];
        Assert.That((line.Act, line.Note), Is.EqualTo((act, (string?)null)));
        Assert.That(line.Details!.Text, Is.EqualTo(words));
        Assert.That(line.Details.About, Is.EqualTo(zhang.Id.Value));
    }

    private static StaffActor Staff(StaffRole role) =>
        new(StaffAccountId.New(), "小王", [new StaffGrant(role, MemoryLookup.UnionPath)]);
}
