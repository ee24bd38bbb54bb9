using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

internal static class CardRaces
{
    /// <summary>
    /// Somebody else ended or began a binding first. Which of the rows the database refuses (the binding, its notice, an
    /// open request) depends on the order it writes them in, so that any of them says so.
    /// </summary>
    public static bool IsLost(Exception error) =>
        error is StaleVersionException or UniqueRuleException;
}
