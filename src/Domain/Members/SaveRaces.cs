using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members;

internal static class SaveRaces
{
    /// <summary>Saves. Somebody who changed the same row first is an expected answer to staff: they look again.</summary>
    public static async Task<Refusal?> SaveOrRefuseAsync(
        this IUnitOfWork work,
        CancellationToken cancel
    )
    {
        try
        {
            await work.SaveAsync(cancel);
            return null;
        }
        catch (Exception race) when (race is StaleVersionException || IsElsewhere(race))
        {
            return RegisterRefusals.ChangedMeanwhile;
        }
    }

    /// <summary>
    /// A rule of another room, whose rows follow a member's standing: somebody bound a card at this moment, perhaps. The own
    /// ones say something about what staff typed.
    /// </summary>
    private static bool IsElsewhere(Exception race) =>
        race is UniqueRuleException { Rule: var rule }
        && !rule.StartsWith("ux_members_", StringComparison.Ordinal);
}
