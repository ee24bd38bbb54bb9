using MudBlazor;

namespace WeChatUnion.Gateway.ConsoleShell;

internal static class Asking
{
    /// <summary>The reason typed, "" when none was asked for, or null when whoever was asked thought better of it.</summary>
    /// <param name="reason">To begin with; whoever is asked may write another.</param>
    public static async Task<string?> AskAsync(
        this IDialogService dialogs,
        string title,
        string text,
        string confirm,
        bool asksReason = false,
        string reason = ""
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
                { ask => ask.Reason, reason },
            }
        );
        return await shown.Result is { Canceled: false, Data: string typed } ? typed : null;
    }
}
