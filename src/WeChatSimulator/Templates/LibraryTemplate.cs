using System.Globalization;
using System.Text;

namespace WeChatSimulator.Templates;

/// <summary>A template that may be added to an account.</summary>
internal sealed record LibraryTemplate(
    int Tid,
    string Title,
    TemplateKind Kind,
    IReadOnlyList<LibraryKeyword> Keywords
)
{
    /// <summary>The template as an account has it, with these fields in this order.</summary>
    public SimulatedTemplate With(IEnumerable<LibraryKeyword> chosen, TemplateKind kind, string id)
    {
        var content = new StringBuilder();
        var template = new SimulatedTemplate
        {
            Id = id,
            Title = Title,
            Kind = kind,
        };
        foreach (var keyword in chosen)
        {
            content.Append(
                CultureInfo.InvariantCulture,
                $"{keyword.Name}:{{{{{keyword.Key}.DATA}}}}\n"
            );
            if (keyword.Listed is { } listed)
            {
                template.Listed[keyword.Key] = [.. listed];
            }
        }

        template.Content = content.ToString();
        return template;
    }
}
