using MediatR;

namespace PlacePartners.Contracts.Reports;

/// <summary>
/// Asks for a page of this host as a tagged PDF, printed by a browser on this machine over loopback. Nothing of it stays on
/// the disk. Null when no browser was found or it did not print.
/// </summary>
/// <param name="Path">The page, with a ticket that lets the browser in once, such as /print-pack#1a2b.</param>
public sealed record PrintPage(string Path) : IRequest<byte[]?>;
