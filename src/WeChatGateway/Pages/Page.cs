using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace WeChatUnion.Gateway.Pages;

/// <summary>Ways to answer with a page.</summary>
internal static class Page
{
    public static RazorComponentResult Show<TPage>(object? parameters = null)
        where TPage : IComponent =>
        parameters is null
            ? new RazorComponentResult<TPage>()
            : new RazorComponentResult<TPage>(parameters);

    /// <param name="again">Path of the link that lets the member go on.</param>
    public static RazorComponentResult Notice(
        string title,
        string message,
        string again,
        int status = StatusCodes.Status200OK
    ) =>
        new RazorComponentResult<NoticePage>(
            new
            {
                Title = title,
                Message = message,
                Again = again,
            }
        )
        {
            StatusCode = status,
        };
}
