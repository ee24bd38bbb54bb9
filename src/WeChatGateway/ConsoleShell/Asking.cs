using MudBlazor;

namespace WeChatUnion.Gateway.ConsoleShell;

internal static class Asking
{
    /// <summary>The reason typed, "" when none was asked for, or null when whoever was asked thought better of it.</summary>
    public static async Task<string?> AskAsync(
        this IDialogService dialogs,
        string title,
        string text,
        string confirm,
        bool asksReason = false
    )
    {
        var shown = await dialogs.ShowAsync<ConsoleAsk>(
            title,
            new DialogParameters<ConsoleAsk>
            {
                { ask => ask.Title, title },
                { ask => ask.Text, text },
                { ask => ask.Confirm, confirm },
                { ask => ask.AsksReason, asksReason },
            }
        );
        return await shown.Result is { Canceled: false, Data: string reason } ? reason : null;
    }
}
