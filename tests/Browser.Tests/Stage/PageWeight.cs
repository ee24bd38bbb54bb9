using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>What a phone that never saw the page must fetch.</summary>
public static class PageWeight
{
    /// <returns>Bytes of all answers, heads included, into an empty cache with the cookies of <paramref name="visitor"/>.</returns>
    public static async Task<int> OfAsync(IBrowserContext visitor, string url)
    {
        await using var fresh = await visitor.Browser!.NewContextAsync(
            new() { StorageState = await visitor.StorageStateAsync() }
        );
        var page = await fresh.NewPageAsync();
        var answers = new List<IRequest>();
        page.RequestFinished += (_, request) => answers.Add(request);
        await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var bytes = 0;
        foreach (var answer in answers.ToList())
        {
            var sizes = await answer.SizesAsync();
            bytes += sizes.ResponseHeadersSize + sizes.ResponseBodySize;
        }
        return bytes;
    }
}
