using System.Runtime.CompilerServices;

namespace WeChat.Api.Users;

/// <summary>WeChat's way of paging through fans: each page says where the next begins.</summary>
internal static class OpenIdPages
{
    public static async IAsyncEnumerable<OpenIdPage> ReadAsync(
        string? after,
        Func<string?, Task<OpenIdAnswer>> read,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var answer = await read(after);
            var openIds = answer.Data?.Openid ?? [];
            if (openIds.Count == 0)
            {
                yield break;
            }

            yield return new(answer.Total, openIds);
            if (string.IsNullOrEmpty(answer.NextOpenid) || answer.NextOpenid == after)
            {
                yield break;
            }

            after = answer.NextOpenid;
        }
    }
}
