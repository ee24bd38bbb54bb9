using System.Text.Json.Nodes;

namespace WeChatSimulator.Menus;

/// <summary>A menu that some fans see.</summary>
internal sealed record ConditionalMenu(long Id, JsonNode Buttons, JsonNode Rule, MatchRule Match);
