using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <param name="Ticket">The token of <see cref="VerifyMember"/>; null in chat: the person's newest.</param>
/// <param name="Code">As typed.</param>
public sealed record TakeOverCardRequest(FanIdentity Fan, string? Ticket, string? Code);

/// <summary>
/// 换绑: a person who has proven to be the member, and reads what the register's phone received, gets the card. A try is
/// counted before it is compared. Whoever is second at the database learns what the first one did.
/// </summary>
public sealed class TakeOverCard(
    TakeOverReading reading,
    TakeOverLimits limits,
    CardExchange exchange,
    ITakeOverStore codes,
    IPersonalDataVault vault,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <summary>Who unbinds at the same moment is in the way once; who takes over has used all codes up.</summary>
    private const int Rounds = 3;

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
        var (person, ticket) = (read.Value.Person, read.Value.Ticket);
        var typed = Typed.Compact(request.Code);
        if (typed.Length != TakeOverCode.Digits || !typed.All(char.IsAsciiDigit))
        {
            return TakeOverRefusals.CodeShape;
        }
        var code = await codes.FindLatestCodeAsync(person, ticket.MemberId, cancel);
        if (code is null || code.CardId != ticket.CardId || !code.IsOpen(now))
        {
            return TakeOverRefusals.CodeGone;
        }
        if (!await limits.TryCodeAsync(code, now, cancel))
        {
            return TakeOverRefusals.CodeGone;
        }
        if (!code.Matches(typed, vault))
        {
            Record("cards.take-over-code-wrong", read.Value, now);
            await work.SaveAsync(cancel);
            return TakeOverRefusals.CodeWrong;
        }
        await exchange.AddAsync(
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
        await work.SaveAsync(cancel);
        return read.Value.Shown;
    }

    private void Record(string act, TakeOverCase about, DateTimeOffset now) =>
        audit.Record(
            new(
                act,
                ActorKind.Person,
                about.Person.Value,
                $"member:{about.Ticket.MemberId.Value}",
                now
            )
        );
}
