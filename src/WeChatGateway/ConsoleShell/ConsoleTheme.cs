using MudBlazor;

namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>Colours that keep 4.5:1 on white and on the page's grey (WCAG 2.1 AA).</summary>
internal static class ConsoleTheme
{
    public static MudTheme Theme { get; } =
        new()
        {
            PaletteLight = new PaletteLight
            {
                Primary = "#9c1f1f",
                Secondary = "#5b5b5b",
                Error = "#b3261e",
                Success = "#1b6e2e",
                Warning = "#7a4b00",
                Info = "#0b5a8f",
                AppbarBackground = "#9c1f1f",
                Background = "#f6f6f6",
                TextPrimary = "#1f1f1f",
                TextSecondary = "#555555",
                ActionDefault = "#555555",
                DrawerText = "#1f1f1f",
                DrawerIcon = "#555555",
                LinesInputs = "#767676",
            },
            Typography = new Typography
            {
                Default = new DefaultTypography
                {
                    FontFamily =
                    [
                        "PingFang SC",
                        "Microsoft YaHei",
                        "Noto Sans CJK SC",
                        "sans-serif",
                    ],
                    FontSize = "0.9375rem",
                },
                Button = new ButtonTypography { TextTransform = "none" },
            },
        };
}
