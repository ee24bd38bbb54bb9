namespace WeChatUnion.Infrastructure.Cases.Materials.Reading;

/// <param name="X">From the left edge of the page.</param>
/// <param name="Y">Of the base line, from the upper edge.</param>
/// <param name="Size">Height of its letters.</param>
internal sealed record PageWord(double X, double Y, double Width, double Size, string Text);
