using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

/// <param name="Ticket">The token of <see cref="VerifyMember"/>; null in chat: the person's newest.</param>
/// <param name="Code">As typed.</param>
public sealed record TakeOverCardRequest(FanIdentity Fan, string? Ticket, string? Code);

/// <summary>
/// 换绑: a person who has proven to be the member, and reads what the register's phone received, gets the card.
/// Whoever is second at the database learns what the first one did.
/// </summary>
public sealed class TakeOverCard(
    TakeOverReading reading,
    CodeCheck check,
    CardExchange exchange,
    ICountInteractions interactions,
    IUnitOfWork work
)
{
    /// <summary>
    /// Who unbinds at the same moment is in the way once; who takes over has used all codes up. Whoever has the WeChat it is taken from may
    /// be spending points as fast as he can: he is not to win by it.
    /// </summary>
    private const int Rounds = 10;

    /// <summary>Before the second try at most, and so much more before each further one.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public async Task<Outcome<BoundCard>> ExecuteAsync(
        TakeOverCardRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        for (var left = Rounds; ; left--)
        {
            try
            {
                return await TryAsync(request, now, cancel);
            }
            catch (Exception race) when (left > 1 && CardRaces.IsLost(race))
            {
                // Nothing was written: on what the other left it is decided anew.
                var most = (Rounds - left + 1) * Pause;
                await Task.Delay(Random.Shared.NextDouble() * most, cancel);
            }
        }
    }

    private async Task<Outcome<BoundCard>> TryAsync(
        TakeOverCardRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var read = await reading.ReadAsync(request.Fan, request.Ticket, cancel);
        if (!read.Succeeded)
        {
            return read.Refusal;
        }
        if (read.Value.IsMine)
        {
            return read.Value.Shown;
        }
        var person = read.Value.Person;
        var right = await check.CheckAsync(read.Value.Ticket, request.Code, now, cancel);
        if (!right.Succeeded)
        {
            return right.Refusal;
        }
        var binding = await exchange.AddAsync(
            new(
                person,
                read.Value.Card,
                read.Value.Holders,
                BindingMethod.CodeToRegisteredPhone,
                ActorKind.Person,
                person.Value
            ),
            now,
            cancel
        );
        interactions.Count(binding.ActOf(request.Fan));
        await work.SaveAsync(cancel);
        return read.Value.Shown;
    }
}
