using WeChatSimulator.Accounts;

namespace WeChatSimulator.Api;

/// <summary>Lets a call pass whose access token is valid, and remembers whose it is.</summary>
internal sealed class CallerFilter(TokenMint tokens) : IEndpointFilter
{
    public static SimulatedAccount CallerOf(HttpContext context) =>
        context.Items[typeof(CallerFilter)] as SimulatedAccount
        ?? throw new InvalidOperationException("The endpoint is mapped without the caller filter.");

    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var (code, account) = tokens.Check(context.HttpContext.Request.Query["access_token"]);
        if (code != 0)
        {
            return ApiResults.Fail(code);
        }

        context.HttpContext.Items[typeof(CallerFilter)] = account;
        return await next(context);
    }
}
