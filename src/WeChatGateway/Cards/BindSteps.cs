using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Cards;

/// <summary>Where a refusal leads: back to the field it is about, or to a page that says why it ends here.</summary>
internal sealed class BindSteps(BindProgressCookie cookie)
{
    public BindProgress Progress { get; } = cookie.Read();

    /// <summary>Of step ②; <see cref="NeedsTicket"/> sees to it that there is one.</summary>
    public string Ticket =>
        Progress.Ticket ?? throw new InvalidOperationException("This step needs a ticket.");

    public BindProgress SeenAt(string path) => Progress.AsSeenAt(path);

    public IResult GoOn(string path, BindProgress progress)
    {
        cookie.Keep(progress with { RefusedAt = null });
        return Results.LocalRedirect(path);
    }

    /// <param name="path">The form that was sent.</param>
    public IResult Refuse(string path, BindProgress progress, Refusal refusal)
    {
        var next = PathAfter(refusal, path);
        cookie.Keep(
            progress with
            {
                RefusalCode = refusal.Code,
                RefusalText = refusal.Message,
                RefusedAt = next,
            }
        );
        return Results.LocalRedirect(next);
    }

    public IResult End(string path)
    {
        cookie.Forget();
        return Results.LocalRedirect(path);
    }

    private static string PathAfter(Refusal refusal, string path)
    {
        if (refusal == CardsRefusals.TicketExpired || refusal == CardsRefusals.ConsentNeeded)
        {
            return CardPaths.Bind;
        }
        if (refusal == CardsRefusals.CardTailNeeded || refusal == CardsRefusals.PhoneUnproven)
        {
            return CardPaths.VerifyByName;
        }
        return Ends.Contains(refusal) ? CardPaths.Stopped : path;
    }

    private static readonly HashSet<Refusal> Ends =
    [
        CardsRefusals.TooManyTries,
        CardsRefusals.NewFansWait,
        CardsRefusals.NoCard,
        CardsRefusals.NotInMembership,
        CardsRefusals.BoundElsewhere,
        CardsRefusals.AnotherCardBound,
    ];
}
