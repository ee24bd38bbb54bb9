using Microsoft.Extensions.Options;
using WeChatSimulator.Accounts;

namespace WeChatSimulator.Templates;

/// <summary>The templates of both accounts.</summary>
internal sealed class TemplateShelf(IOptions<SimulatorOptions> options)
{
    public const int MostMessages = 25;
    public const int MostSubscriptions = 50;

    private readonly Lock gate = new();
    private readonly List<SimulatedTemplate> all = [.. options.Value.Templates];

    /// <summary>Those for template messages, or those for subscription messages.</summary>
    public IReadOnlyList<SimulatedTemplate> Of(SimulatedAccount account, bool forMessages)
    {
        lock (gate)
        {
            return [.. all.Where(one => Fits(one, account, forMessages))];
        }
    }

    public SimulatedTemplate? Find(SimulatedAccount account, string? id, bool forMessages) =>
        Of(account, forMessages).FirstOrDefault(one => one.Id == id);

    /// <returns>False when the account has as many as it may.</returns>
    public bool TryAdd(SimulatedAccount account, SimulatedTemplate template)
    {
        template.IsMiniProgram = account.IsMiniProgram;
        var forMessages = template.Kind is TemplateKind.Message;
        lock (gate)
        {
            var count = all.Count(one => Fits(one, account, forMessages));
            if (count >= (forMessages ? MostMessages : MostSubscriptions))
            {
                return false;
            }

            all.Add(template);
            return true;
        }
    }

    public bool Remove(SimulatedAccount account, string? id, bool forMessages)
    {
        lock (gate)
        {
            return all.RemoveAll(one => one.Id == id && Fits(one, account, forMessages)) > 0;
        }
    }

    private static bool Fits(SimulatedTemplate one, SimulatedAccount account, bool forMessages) =>
        one.IsMiniProgram == account.IsMiniProgram
        && one.Kind is TemplateKind.Message == forMessages;
}
