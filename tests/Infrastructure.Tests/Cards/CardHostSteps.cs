using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Infrastructure.Tests.Cards;

internal static class CardHostSteps
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public static FanIdentity Fan(int number) => new("wx-union", $"o-fan-{number:D6}");

    public static MemberProof ProofOf(DemoPerson person) =>
        new MemberProof.ByPhone(PhoneNumber.Parse(person.Phone).Value, person.IdLast4);

    public static Task<Outcome<VerifiedMember>> VerifyAsync(
        this CardHost host,
        FanIdentity fan,
        MemberProof proof,
        string address = "203.0.113.7"
    ) =>
        host.AskAsync(
            (VerifyMember verify) => verify.ExecuteAsync(new(fan, address, proof), Now, default)
        );

    public static async Task<string> TicketAsync(
        this CardHost host,
        FanIdentity fan,
        DemoPerson person
    )
    {
        await host.DoAsync<GiveConsent>(consent => consent.ExecuteAsync(fan, Now, default));
        return (await host.VerifyAsync(fan, ProofOf(person))).Value.Ticket;
    }

    public static Task<Outcome<BoundCard>> BindAsync(
        this CardHost host,
        FanIdentity fan,
        string ticket
    ) => host.AskAsync((BindCard bind) => bind.ExecuteAsync(new(fan, ticket), Now, default));

    /// <summary>Lets all start together.</summary>
    public static async Task<T[]> AtOnceAsync<T>(int count, Func<int, Task<T>> act)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var tasks = Enumerable
            .Range(0, count)
            .Select(i =>
                Task.Run(async () =>
                {
                    await start.Task;
                    return await act(i);
                })
            )
            .ToArray();
        start.SetResult();
        return await Task.WhenAll(tasks);
    }
}
