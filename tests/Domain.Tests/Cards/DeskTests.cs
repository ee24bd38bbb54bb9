using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Tests.Fakes;
using static WeChatUnion.Domain.Tests.Cards.CardWorldSteps;

namespace WeChatUnion.Domain.Tests.Cards;

public sealed class DeskTests
{
    private const string Why = "本人带身份证来申请";
    private CardWorld world = null!;
    private DeskWorld desk = null!;
    private Member zhang = null!;
    private StaffActor editor = null!;
    private StaffActor reviewer = null!;

    [SetUp]
    public async Task AnnHoldsZhangsCard()
    {
        world = new CardWorld();
        desk = new DeskWorld(world);
        zhang = world.AddMember("张三丰", "15400000001");
        await world.BindAsync(Ann, zhang);
        world.Sent.Clear();
        editor = Staff(MemoryLookup.UnionPath, StaffRole.Editor);
        reviewer = Staff(MemoryLookup.UnionPath, StaffRole.Reviewer);
    }

    private CardBinding Binding => world.Cards.Bindings[0];

    [Test]
    public async Task ForcedUnbind_MakerThenAnother_EndsTheBindingAndTellsTheMember()
    {
        var asked = await AskAsync(editor);
        var confirmed = await desk.Confirm.ExecuteAsync(
            reviewer,
            asked.Value,
            CardWorld.Now,
            default
        );

        Assert.That(confirmed.Succeeded, Is.True);
        Assert.That(Binding.EndReason, Is.EqualTo(BindingEnds.ByStaff));
        Assert.That(world.Sent.Single(), Does.Contain("解绑"));
        Assert.That(
            world.Trail.TakeLast(2).Select(entry => (entry.Act, entry.UnionPath)),
            Is.EqualTo(
                new[]
                {
                    ("cards.unbind-requested", MemoryLookup.UnionPath),
                    ("cards.unbind-confirmed", MemoryLookup.UnionPath),
                }
            )
        );
    }

    [Test]
    public async Task ForcedUnbind_MakerConfirmsOrRejectsHimself_IsRefused()
    {
        var both = Staff(MemoryLookup.UnionPath, StaffRole.Editor, StaffRole.Reviewer);
        var asked = await AskAsync(both);

        var confirmed = await desk.Confirm.ExecuteAsync(both, asked.Value, CardWorld.Now, default);
        var rejected = await desk.Reject.ExecuteAsync(
            both,
            asked.Value,
            Why,
            CardWorld.Now,
            default
        );

        Assert.That(confirmed.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
        Assert.That(rejected.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
        Assert.That(Binding.Status, Is.EqualTo(BindingStatus.Active));
    }

    [Test]
    public async Task ForcedUnbind_OtherDistrictOrGuessedId_IsOneAnswer()
    {
        var west = Staff("city/west/", StaffRole.Editor);

        var outside = await AskAsync(west);
        var guessed = await desk.Request.ExecuteAsync(
            west,
            new(CardBindingId.New(), UnbindReason.Misuse, Why),
            CardWorld.Now,
            default
        );

        Assert.That(outside.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(guessed.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(
            (await AskAsync(reviewer)).Refusal,
            Is.EqualTo(StaffRefusals.NotAllowed),
            "the role is missing"
        );
    }

    [Test]
    public async Task ForcedUnbind_SecondRequest_IsRefusedUntilTheFirstRunsOut()
    {
        await AskAsync(editor);

        var second = await AskAsync(editor);
        var later = await AskAsync(editor, CardWorld.Now + UnbindRequest.Lifetime);

        Assert.That(second.Refusal, Is.EqualTo(DeskRefusals.AlreadyAsked));
        Assert.That(later.Succeeded, Is.True);
    }

    [Test]
    public async Task ForcedUnbind_ConfirmedAfterAWeekOrTwice_IsDecidedAlready()
    {
        var asked = await AskAsync(editor);

        var late = await desk.Confirm.ExecuteAsync(
            reviewer,
            asked.Value,
            CardWorld.Now + UnbindRequest.Lifetime,
            default
        );
        await desk.Reject.ExecuteAsync(reviewer, asked.Value, Why, CardWorld.Now, default);
        var after = await desk.Confirm.ExecuteAsync(reviewer, asked.Value, CardWorld.Now, default);

        Assert.That(late.Refusal, Is.EqualTo(DeskRefusals.AlreadyDecided));
        Assert.That(after.Refusal, Is.EqualTo(DeskRefusals.AlreadyDecided));
        Assert.That(Binding.Status, Is.EqualTo(BindingStatus.Active));
    }

    [TestCase(null)]
    [TestCase("    短   ")]
    public async Task ForcedUnbind_WithoutAReason_IsRefused(string? text)
    {
        var asked = await desk.Request.ExecuteAsync(
            editor,
            new(Binding.Id, UnbindReason.Other, text),
            CardWorld.Now,
            default
        );

        Assert.That(asked.Refusal, Is.EqualTo(StaffRefusals.ReasonNeeded));
    }

    [Test]
    public async Task Replace_BoundCard_BindingMovesToTheNewOneAtOnce()
    {
        var replaced = await ReplaceAsync("6200000000009999");

        var (old, now) = (world.Cards.Bindings[0], world.Cards.Bindings[1]);
        Assert.That(replaced.Succeeded, Is.True);
        Assert.That(world.Cards.Cards[0].Status, Is.EqualTo(MemberCardStatus.Replaced));
        Assert.That(old.EndReason, Is.EqualTo(BindingEnds.CardReplaced));
        Assert.That((now.CardId, now.Status), Is.EqualTo((replaced.Value, BindingStatus.Active)));
        Assert.That(now.PersonId, Is.EqualTo(old.PersonId));
        Assert.That(world.Sent.Single(), Does.Contain("尾号 9999"));
    }

    [Test]
    public async Task Lost_ThenReplaced_NewCardIsActive()
    {
        await desk.Lost.ExecuteAsync(Ann, CardWorld.Now, default);
        Assert.That(Binding.Status, Is.EqualTo(BindingStatus.Suspended));

        await ReplaceAsync("6200000000009999");

        Assert.That(world.Cards.Bindings[1].Status, Is.EqualTo(BindingStatus.Active));
    }

    [Test]
    public async Task Lost_ThenFoundAtTheUnion_IsActiveAgain()
    {
        await desk.Lost.ExecuteAsync(Ann, CardWorld.Now, default);

        var found = await desk.Loss.ExecuteAsync(
            editor,
            Binding.CardId,
            isLost: false,
            CardWorld.Now,
            default
        );

        Assert.That(found.Value, Is.EqualTo(MemberCardStatus.InUse));
        Assert.That(Binding.Status, Is.EqualTo(BindingStatus.Active));
    }

    [Test]
    public async Task Reveal_WithAReason_IsInTheTrailAndTheNumberIsNot()
    {
        var number = await desk.Reveal.ExecuteAsync(
            editor,
            Binding.CardId,
            "银行退回付款需核对",
            CardWorld.Now,
            default
        );

        Assert.That(number.Value, Does.Match("^[0-9]{16}$"));
        Assert.That(world.Trail[^1].Act, Is.EqualTo("cards.revealed"));
        Assert.That(world.Trail[^1].ToString(), Does.Not.Contain(number.Value));
    }

    [Test]
    public async Task Counter_NumberOfAnotherRequest_IsRefused()
    {
        var request = await CounterAsync();
        var other = request.Number == "000000" ? "000001" : "000000";

        var wrong = await desk.Prepare.ExecuteAsync(
            editor,
            new(request.Id, other, true),
            CardWorld.Now,
            default
        );

        Assert.That(wrong.Refusal, Is.EqualTo(DeskRefusals.CounterNumberWrong));
    }

    [Test]
    public async Task Counter_TwoPeople_MoveTheCardWithAHold()
    {
        var request = await CounterAsync();
        var both = Staff(MemoryLookup.UnionPath, StaffRole.Editor, StaffRole.Reviewer);
        await desk.Prepare.ExecuteAsync(
            both,
            new(request.Id, request.Number, true),
            CardWorld.Now,
            default
        );

        var alone = await desk.Decide.ExecuteAsync(
            both,
            new(request.Id, true, null),
            CardWorld.Now,
            default
        );
        var second = await desk.Decide.ExecuteAsync(
            reviewer,
            new(request.Id, true, null),
            CardWorld.Now,
            default
        );

        Assert.That(alone.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
        Assert.That(second.Succeeded, Is.True);
        Assert.That(Binding.EndReason, Is.EqualTo(BindingEnds.TakenOver));
        Assert.That(world.Cards.Bindings[1].Method, Is.EqualTo(BindingMethod.UnionCounter));
        Assert.That(world.Cards.Bindings[1].PayoutHoldUntil, Is.Not.Null);
    }

    [Test]
    public async Task PhoneReport_Twice_IsOneAndIsSettledOnce()
    {
        var first = await desk.Report.ExecuteAsync(Ann, CardWorld.Now, default);
        var again = await desk.Report.ExecuteAsync(Ann, CardWorld.Now, default);
        var settled = await desk.Settle.ExecuteAsync(
            editor,
            first.Value,
            "已更正手机号",
            CardWorld.Now,
            default
        );

        Assert.That(again.Value, Is.EqualTo(first.Value));
        Assert.That(settled.Succeeded, Is.True);
    }

    private static StaffActor Staff(string path, params StaffRole[] roles) =>
        new(StaffAccountId.New(), "小王", [.. roles.Select(role => new StaffGrant(role, path))]);

    private Task<Outcome<UnbindRequestId>> AskAsync(StaffActor actor, DateTimeOffset? at = null) =>
        desk.Request.ExecuteAsync(
            actor,
            new(Binding.Id, UnbindReason.Misuse, Why),
            at ?? CardWorld.Now,
            default
        );

    private Task<Outcome<MemberCardId>> ReplaceAsync(string number) =>
        desk.Replace.ExecuteAsync(
            editor,
            new(Binding.CardId, number, "鹭湾银行"),
            CardWorld.Now,
            default
        );

    private async Task<CounterTakeOver> CounterAsync()
    {
        await world.ConsentAsync(Bob);
        var ticket = (await world.TryAsync(Bob, world.PhoneProof(zhang))).Value.Ticket;
        await world.AskCounter.ExecuteAsync(Bob, ticket, CardWorld.Now, default);
        return world.TakeOvers.Requests.Single();
    }
}
