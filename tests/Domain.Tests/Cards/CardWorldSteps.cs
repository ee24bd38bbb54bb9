using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Tests.Cards;

/// <summary>What a fan does on the way to a binding.</summary>
public static class CardWorldSteps
{
    public static readonly FanIdentity Ann = new("wx-union", "o-ann-000001");
    public static readonly FanIdentity Bob = new("wx-union", "o-bob-000001");

    public static Task ConsentAsync(this CardWorld world, FanIdentity fan) =>
        world.Consent.ExecuteAsync(fan, CardWorld.Now, default);

    public static Task<Outcome<VerifiedMember>> TryAsync(
        this CardWorld world,
        FanIdentity fan,
        MemberProof proof,
        string address = "203.0.113.7",
        DateTimeOffset? at = null
    ) => world.Verify.ExecuteAsync(new(fan, address, proof), at ?? CardWorld.Now, default);

    public static Task<Outcome<BoundCard>> ConfirmAsync(
        this CardWorld world,
        FanIdentity fan,
        string ticket,
        DateTimeOffset? at = null
    ) => world.Bind.ExecuteAsync(new(fan, ticket), at ?? CardWorld.Now, default);

    public static async Task<Outcome<BoundCard>> BindAsync(
        this CardWorld world,
        FanIdentity fan,
        Member member
    )
    {
        await world.ConsentAsync(fan);
        var verified = await world.TryAsync(fan, world.PhoneProof(member));
        return verified.Succeeded
            ? await world.ConfirmAsync(fan, verified.Value.Ticket)
            : verified.Refusal;
    }

    public static MemberProof PhoneProof(this CardWorld world, Member member) =>
        PhoneProof(member.OpenPhone(world.Vault)!, world.IdOf(member)[^4..]);

    public static MemberProof PhoneProof(string phone, string idTail) =>
        new MemberProof.ByPhone(PhoneNumber.Parse(phone).Value, idTail);

    public static MemberProof NameProof(
        this CardWorld world,
        Member member,
        string name,
        string? cardTail = null
    ) =>
        new MemberProof.ByIdNumber(
            PersonName.Parse(name).Value,
            IdNumber.Parse(world.IdOf(member)).Value,
            cardTail
        );
}
