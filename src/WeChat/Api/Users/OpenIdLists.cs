namespace WeChat.Api.Users;

internal static class OpenIdLists
{
    /// <exception cref="ArgumentException">Empty, or more than WeChat takes in one call.</exception>
    public static void Check(IReadOnlyList<string> openIds, int most)
    {
        if (openIds.Count == 0 || openIds.Count > most)
        {
            throw new ArgumentException($"WeChat takes 1 to {most} OpenIds.", nameof(openIds));
        }
    }
}
