using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Jobs;

namespace PlacePartners.Platform;

/// <summary>One module's table of contents: what it registers, which routes it answers, which jobs it runs.</summary>
public interface IModule
{
    /// <summary>Registers the module's services. Calls AddValidation, which works one assembly at a time.</summary>
    void Add(IServiceCollection services, IConfiguration configuration);

    /// <summary>Maps the module's slices, one line each.</summary>
    void Map(Endpoints endpoints);

    /// <summary>Names the module's recurring jobs.</summary>
    void Jobs(IRecurringJobs jobs) { }
}
