using WeChatUnion.Domain.Cards;

namespace WeChatUnion.Domain.Tests.Cards;

public sealed class CardBindingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Test]
    public void Supersede_Active_EndsWithReasonAndTime()
    {
        var binding = NewBinding();

        binding.Supersede("card-replaced", Now.AddDays(1));

        Assert.That(binding.Status, Is.EqualTo(BindingStatus.Superseded));
        Assert.That(binding.EndReason, Is.EqualTo("card-replaced"));
        Assert.That(binding.EndedAt, Is.EqualTo(Now.AddDays(1)));
    }

    [Test]
    public void Unbind_Suspended_IsAllowed()
    {
        var binding = NewBinding();
        binding.Suspend("dues", Now);

        binding.Unbind("by-member", Now);

        Assert.That(binding.Status, Is.EqualTo(BindingStatus.Unbound));
    }

    [Test]
    public void Suspend_Ended_IsABug()
    {
        var binding = NewBinding();
        binding.Unbind("by-member", Now);

        Assert.That(() => binding.Suspend("dues", Now), Throws.InvalidOperationException);
    }

    private static CardBinding NewBinding()
    {
        var world = new CardWorld();
        var member = world.AddMember("张三", "15400000001");
        var (ticket, _) = VerificationTicket.Issue(
            Domain.Fans.PersonId.New(),
            world.CardsOf(member)[0],
            BindingMethod.PhoneAndIdTail,
            Now
        );
        return CardBinding.From(ticket, Now);
    }
}
